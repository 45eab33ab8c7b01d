/** The scripts of every page. */

import './settings.ts';
import './locale-switch.ts';
import './report-error.ts';
