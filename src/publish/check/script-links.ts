/** Which other scripts a built script loads, at once or when they are needed. */

/** How Vite names a script of the build within another: `./name.hash.js`, or with the folder of all scripts in front. */
const SCRIPT = /["'`](?:\.\/|[^"'`\s]*\b_astro\/)([\w.-]+\.js)["'`]/g;

/** @returns addresses relative to the script's own */
export function scriptLinks(script: string): string[] {
	return [...script.matchAll(SCRIPT)].map(([, name = '']) => `./${name}`);
}
