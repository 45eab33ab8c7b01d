/** How the search page asks for the manifest before any script file has arrived. */
import type { Manifest } from './manifest.ts';

/**
 * Inline script of the built search page: asks for the manifest as soon as the page's head arrives, where a script file would come a round
 * trip later. A `preload` link cannot do it: a browser would take a cached manifest without asking whether it is still the newest.
 */
export const LOAD_MANIFEST =
	"self.searchManifest=fetch(document.currentScript.dataset.manifest,{cache:'no-cache'}).then(one=>one.ok?one.json():null).catch(()=>null)";

/** The manifest that `LOAD_MANIFEST` asked for, null if it cannot be loaded; undefined where the page has no such script. */
export function askedManifest(): Promise<Manifest | null> | undefined {
	return (globalThis as { searchManifest?: Promise<Manifest | null> }).searchManifest;
}
