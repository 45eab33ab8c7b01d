/** Brings what a reader keeps up to date. Loaded with every page that is shown while the service worker runs. */
import { keep, keptLists } from './keep.ts';

/** After so long it is asked again whether there is a new version, in milliseconds. */
const PAUSE = 600_000;
const KEY = 'record-offline-asked';

/** Two pages that are opened at once would fetch everything twice. */
async function update(): Promise<void> {
	for (const { path } of await keptLists()) await keep(path);
	sessionStorage.setItem(KEY, String(Date.now()));
}

if (Date.now() - Number(sessionStorage.getItem(KEY)) > PAUSE) {
	// What cannot be brought up to date stays as it is: the version that is kept is whole.
	void navigator.locks.request(KEY, { ifAvailable: true }, (lock) => (lock ? update() : undefined)).catch(() => {});
}
