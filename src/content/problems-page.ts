/** The page that the development server shows while something is wrong with the content. Pure. */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Problem } from './problem.ts';

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 48rem; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
ol { list-style: none; padding: 0; }
li { border-top: 1px solid; padding: 1rem 0; overflow-wrap: anywhere; }
code { font-weight: bold; }
p { margin: .25rem 0; }`;

const itemOf = ({ file, line, what, remedy }: Problem): Element =>
	x('li', [x('p', [x('code', `${file}:${line}`)]), x('p', what), x('p', `→ ${remedy}`)]);

/**
 * A page in HTML. Vite's client on it loads the address again when the content changes.
 * @param base the path of the site's root, with a slash at its end
 */
export function problemsPage(problems: readonly Problem[], base: string): string {
	const title = problems.length === 1 ? 'The content has a problem' : `The content has ${problems.length} problems`;
	const page = x('html', { lang: 'en' }, [
		x('head', [
			x('meta', { charset: 'utf-8' }),
			x('meta', { name: 'viewport', content: 'width=device-width' }),
			x('title', title),
			x('style', STYLE),
			x('script', { type: 'module', src: `${base}@vite/client` }),
		]),
		x('body', [
			x('h1', title),
			x('p', 'This page goes away by itself when the files are corrected and saved.'),
			x('ol', problems.map(itemOf)),
		]),
	]);
	return `<!doctype html>\n${toXml(page)}`;
}
