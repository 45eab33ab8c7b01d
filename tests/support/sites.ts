/** The two builds of the real content that tests use. */

export interface Site {
	/** The built folder. */
	dir: string;
	/** The base it was built for, with slashes at both ends. */
	base: string;
}

const CACHE = 'node_modules/.cache/record-tests';

export const SITES = {
	root: { dir: `${CACHE}/root`, base: '/' },
	based: { dir: `${CACHE}/based`, base: '/records/' },
} satisfies Record<string, Site>;
