/** `_headers`: what Netlify and Cloudflare Pages read their headers from. */
import { DEFAULT_ROOT, localeFolder, otherLocale } from '../../i18n/locale.ts';
import { DATA, FOREVER, NAMED_TYPES, TYPES } from './file-kinds.ts';
import { CACHED_FOREVER, isForever, OPEN, SECURITY } from './headers.ts';

/** Endings that these hosts know themselves; a header given twice would be joined with a comma. */
const KNOWN = new Set(['html', 'css', 'js', 'json', 'xml', 'svg', 'png', 'ico', 'webmanifest', 'epub']);

function block(path: string, headers: Readonly<Record<string, string>>): string {
	return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

/** The type to send, where the host would not; nothing where it does. */
function typeFor(path: string): Record<string, string> {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const ending = name.slice(name.lastIndexOf('.') + 1);
	const type = NAMED_TYPES[name] ?? (KNOWN.has(ending) ? undefined : TYPES[ending]);
	return type === undefined ? {} : { 'Content-Type': type };
}

/**
 * The file's text. Pages are left to the hosts, which let them be revalidated. Only patterns that both hosts read are used: a whole
 * path, `:name` for one folder, `*` at the end.
 * @param base the path the site is served below, with a slash at both ends
 * @param root the locale at the site's root
 * @param files the site's files: those that never change and stand beside others are named one by one
 */
export function headersFile(base: string, files: readonly string[], root = DEFAULT_ROOT): string {
	const folder = localeFolder(otherLocale(root), root);
	const folders = FOREVER.filter((start) => start.endsWith('/'));
	const alone = files.filter((path) => isForever(path) && !folders.some((folder) => path.startsWith(folder)));
	const forever = [...folders.map((folder) => `${folder}*`), ...alone];
	const data = DATA.flatMap(({ path, bothLocales }) => (bothLocales ? [path, `${folder}${path}`] : [path]));
	return [
		block('/*', SECURITY),
		...forever.map((path) => block(`${base}${path}`, { 'Cache-Control': CACHED_FOREVER })),
		...data.map((path) => block(`${base}${path}${path.endsWith('/') ? '*' : ''}`, { ...OPEN, ...typeFor(path) })),
	].join('\n');
}
