/** The environment variables that a build reads, checked before anything is done. */
import { SetupError } from './setup-error.ts';

export interface Environment {
	/** The site's origin; undefined where none is given. */
	site: string | undefined;
	/** The path that the site is served below, with a slash at both ends. */
	base: string;
	contentDir: string;
	outDir: string;
	port: number;
}

const DEFAULT_PORT = 4321;
const LAST_PORT = 65535;
/** One part of a path that needs no escape in an address (RFC 3986, unreserved characters). */
const PLAIN_PART = /^[A-Za-z0-9._~-]+$/;

function siteOf(text: string): string | undefined {
	if (text === '') return undefined;
	const refuse = (what: string, remedy: string): never => {
		throw new SetupError(`SITE=${text} ${what}: ${remedy}`);
	};
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
		refuse('has no scheme', `write SITE=https://${text.replace(/^\/+/, '').replace(/\/.*$/, '')}`);
	if (!URL.canParse(text)) return refuse('is no address', 'write an origin, such as SITE=https://record.example');
	const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
	if (protocol !== 'https:' && protocol !== 'http:') refuse('is not on the web', 'write an origin that begins with https:// or http://');
	if (username !== '' || password !== '') refuse('holds a user name or a password', `write SITE=${origin}`);
	if (pathname !== '/') refuse('has a path', `write SITE=${origin} BASE=${pathname.replace(/\/*$/, '/')}`);
	if (search !== '' || hash !== '') refuse('has a query or a fragment', `write SITE=${origin}`);
	return origin;
}

function baseOf(text: string): string {
	const parts = text.replace(/^\/|\/$/g, '').split('/');
	if (text === '' || text === '/') return '/';
	if (!parts.every((part) => PLAIN_PART.test(part) && !/^\.+$/.test(part))) {
		throw new SetupError(`BASE=${text} is no path of letters, digits and . _ ~ - between slashes: write, for example, BASE=/records/`);
	}
	return `/${parts.join('/')}/`;
}

function portOf(text: string): number {
	if (text === '') return DEFAULT_PORT;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > LAST_PORT) {
		throw new SetupError(`PORT=${text} is no port: write a number from 0 to ${LAST_PORT}, such as PORT=${DEFAULT_PORT}`);
	}
	return port;
}

/**
 * @param variables such as `process.env`; an empty one counts as not set
 * @throws SetupError for the first variable that is wrong
 */
export function environmentOf(variables: Readonly<Record<string, string | undefined>>): Environment {
	const text = (name: string): string => variables[name]?.trim() ?? '';
	return {
		site: siteOf(text('SITE')),
		base: baseOf(text('BASE')),
		contentDir: text('CONTENT_DIR') || 'content',
		outDir: text('OUT_DIR') || 'dist',
		port: portOf(text('PORT')),
	};
}
