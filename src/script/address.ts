/** Addresses within the site. */
import { SCRIPTS, type Script } from './script.ts';

/**
 * The address of a path in a script, below the site's base.
 * @param path without a slash in front: `` for the front page, `speakers/`, `2024-11-20-x/page/#p1`
 */
export function href(path: string, script: Script): string {
	const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
	return `${base}${script === 'hans' ? 'hans/' : ''}${path}`;
}

/** The `script` parameter of a route: nothing for traditional script. */
export function scriptParam(script: Script): string | undefined {
	return script === 'hant' ? undefined : script;
}

/** The routes of a page that each script has once. */
export function everyScript() {
	return SCRIPTS.map((script) => ({ params: { script: scriptParam(script) }, props: { script } }));
}
