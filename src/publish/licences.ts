/** The licences of all packages that the lock file names, as docs/licences.md. Pure. */

interface Locked {
	version?: string;
	license?: string;
	dev?: boolean;
	optional?: boolean;
}

/** The part of package-lock.json that is read: path below the project → package. */
export interface Lock {
	packages: Record<string, Locked>;
}

interface Package {
	name: string;
	version: string;
	licence: string;
	dev: boolean;
}

/** Packages for other machines, which were not there when the lock file was written, state nothing. */
const NOT_STATED = 'not stated in the lock file: builds of the packages above for other machines';

/** Licences that let the project be used, changed and passed on; those of libraries hold for the library alone, which is not changed here. */
const ALLOWED = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'LGPL-3.0-or-later',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Python-2.0',
	'Zlib',
]);

/** What the licence file of a package says, if its package.json names no SPDX licence: duck says “BSD”, its file has two clauses. */
const READ_IN_FILE = new Map([['duck 0.1.12', 'BSD-2-Clause']]);

export function packagesOf({ packages }: Lock): Package[] {
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { version = '', license = NOT_STATED, dev = false }]) => ({
			name: path.replace(/^.*node_modules\//, ''),
			version,
			licence: license,
			dev,
		}));
}

/** The licence of a package as SPDX writes it. */
function spdxOf({ name, version, licence }: Pick<Package, 'name' | 'version' | 'licence'>): string {
	return READ_IN_FILE.get(`${name} ${version}`) ?? licence;
}

/**
 * Whether a package may be used: an SPDX expression with AND wants every licence allowed, one with OR lets us choose.
 * Source: SPDX specification 2.3, annex D.
 */
export function isAllowed(used: Pick<Package, 'name' | 'version' | 'licence'>): boolean {
	const expression = spdxOf(used);
	if (expression === NOT_STATED) return true;
	const choices = expression.replace(/[()]/g, '').split(' OR ');
	return choices.some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
}

function listed(packages: readonly Package[]): string {
	const names = new Set(packages.map(({ name, version }) => `${name} ${version}`));
	return [...names].sort().join(', ');
}

function section(heading: string, packages: readonly Package[]): string {
	const byLicence = Map.groupBy(packages, ({ licence }) => licence);
	const lines = [...byLicence].sort(([a], [b]) => Number(a === NOT_STATED) - Number(b === NOT_STATED) || a.localeCompare(b, 'en'));
	return [`## ${heading}`, ...lines.map(([licence, all]) => `**${licence}**: ${listed(all)}`)].join('\n\n');
}

/** The whole page. */
export function licencesPage(lock: Lock): string {
	const packages = packagesOf(lock);
	return `# Licences

The project's own code is under the [MIT licence](../LICENSE). This page lists the licences of all packages that it installs, from \`package-lock.json\`.
\`npm run generate\` writes it; a test compares it with the lock file and allows no other licences.

## What reaches readers

A built site holds the project's own scripts and styles, and of others' work:

- Pagefind's search engine (\`search/index/\`), MIT.
- Characters' simplified forms from OpenCC (in the search index), Apache-2.0.
- Outlines of Noto Serif SC and Noto Serif TC, drawn into the share pictures, OFL-1.1.
- lean-qr, which draws the QR code of a quotation's picture, MIT.

All else runs only where the site is built or tested. libvips (LGPL), which draws pictures, is used as it is and not part of the site.

${section(
	'What a build runs on',
	packages.filter(({ dev }) => !dev),
)}

${section(
	'What the tests and checks run on',
	packages.filter(({ dev }) => dev),
)}
`;
}
