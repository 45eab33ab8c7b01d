/** The scripts of every page. */

import './settings.ts';
import './locale-switch.ts';
import './report-error.ts';

// Only for readers who keep something for reading without a network.
if (navigator.serviceWorker?.controller) void import('./offline/update.ts');
