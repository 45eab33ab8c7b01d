/**
 * Starts the search worker while the rest of the search page's script loads. The build moves this script into the head, where it waits neither
 * for the page nor for its style; `data-index` of its element says where the index is. In development it stands in the page.
 */
import { startEarly } from '../engine/search-worker.ts';

const index = document.querySelector<HTMLElement>('script[data-index], search-results')?.dataset['index'];
// A worker needs a full address.
if (index !== undefined) void startEarly(new URL(index, location.href).href);
