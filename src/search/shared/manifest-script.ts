/** How the search page asks for what opens the index before any script file has arrived. */
import type { Manifest } from './manifest.ts';

/**
 * Inline script of the built search page: asks for the manifest as soon as the page's head arrives, where a script file would come a round
 * trip later. A `preload` link cannot do it: a browser would take a cached manifest without asking whether it is still the newest. Of a large
 * archive it also asks for the index of places, which the worker then finds in the browser's cache: a `prefetch` link comes behind all else.
 */
export const LOAD_MANIFEST =
	"{const{manifest,places}=document.currentScript.dataset;self.searchManifest=fetch(manifest,{cache:'no-cache'}).then(one=>one.ok?one.json():null).catch(()=>null);if(places)fetch(places).then(one=>one.blob()).catch(()=>{})}";

/** The manifest that `LOAD_MANIFEST` asked for, null if it cannot be loaded; undefined where the page has no such script. */
export function askedManifest(): Promise<Manifest | null> | undefined {
	return (globalThis as { searchManifest?: Promise<Manifest | null> }).searchManifest;
}
