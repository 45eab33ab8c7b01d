/**
 * Starts the search worker while the rest of the search page's script loads. The build puts this file into the page's head too, where it waits
 * neither for the page nor for its style. It does nothing in other pages, whose search shares it, and in development.
 */
import { startEarly } from '../engine/search-worker.ts';
import { askedManifest } from '../shared/manifest-script.ts';

const path = document.querySelector<HTMLElement>('script[data-manifest]')?.dataset['manifest'];
const manifest = askedManifest();
// A worker needs a full address.
if (path !== undefined && manifest) void startEarly(new URL('.', new URL(path, location.href)).href, manifest);
