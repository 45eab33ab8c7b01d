/** What every page runs. */
import './settings.ts';
import './switch.ts';
