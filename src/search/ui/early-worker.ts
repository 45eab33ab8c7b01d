/** Starts the search worker while the rest of the search page's script loads. */
import { startEarly } from '../engine/search-worker.ts';

const index = document.querySelector<HTMLElement>('search-results')?.dataset['index'];
// A worker needs a full address.
if (index !== undefined) startEarly(new URL(index, location.href).href);
