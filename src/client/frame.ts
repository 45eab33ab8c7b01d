/** What every page runs. */

import './settings.ts';
import './locale-switch.ts';
