/** Looks at a deployed site from outside, as readers and programs do. */
import { randomBytes } from 'node:crypto';
import { type Locale, localeFolder, otherLocale } from '../../i18n/locale.ts';
import { fullTable } from '../../search/build/fold-table.ts';
import { pageUrl } from '../check/link-check.ts';
import { MARKER, type Marker } from '../output/marker.ts';
import { SetupError } from '../setup-error.ts';
import { type Answer, type Ask, askerOf } from './ask.ts';
import { Collected } from './collected.ts';
import { crawl, pathsWithin } from './crawl.ts';
import type { Anchors } from './expected-anchors.ts';
import type { Finding } from './finding.ts';
import { knownWordings } from './known-wordings.ts';
import { isRecord, leadsOf, MANIFEST, SCHEMA } from './leads.ts';
import { searchFindings } from './search-findings.ts';
import { checkAnchors, checkBuilt, checkLinks, checkRecords } from './whole-findings.ts';

const WORDINGS = 10;
/** Where to begin: what no page links to is named here. */
const START = ['', '404.html', 'favicon.ico', 'robots.txt', 'llms.txt', 'index.json', MARKER, SCHEMA, MANIFEST];
const decoder = new TextDecoder();

export interface Examined {
	url: string;
	/** What the site says of its build; null where it says nothing. */
	build: Pick<Marker, 'version' | 'edition'> | null;
	looked: { files: number; pages: number; anchors: number; exports: number; wordings: number };
	findings: Finding[];
}

export interface OnThisMachine {
	/** Anchors that ledgers have published. */
	anchors: Anchors;
	/** A built folder that the site must be equal to; null where none was named. */
	built: string | null;
}

/** The folder of the locale that is not at the root, which the language of the front page tells. */
function otherFolder(front: string): string {
	const root: Locale = /<html[^>]* lang="?zh-Hans/.test(front) ? 'hans' : 'hant';
	return localeFolder(otherLocale(root), root);
}

/** What is answered for addresses that are not there. */
async function checkMissing(collected: Collected, ask: Ask): Promise<void> {
	const name = randomBytes(6).toString('hex');
	for (const [path, shown] of [
		[`${name}/`, '(an address that is not there)'],
		[`_astro/${name}.js`, '_astro/(a file that is not there)'],
	] as const) {
		const { status, headers } = await ask(path);
		if (status !== 404) collected.fault('missing', `answers ${status}, not 404`, shown);
		if (/immutable|max-age=\d{5}/.test(headers.get('cache-control') ?? ''))
			collected.warning('missing', 'is kept for long (Cache-Control)', shown);
	}
}

/**
 * @param address the site's address; a slash at its end may be missing
 * @throws SetupError where the site does not answer at all
 */
export async function examine(address: URL, { anchors, built }: OnThisMachine): Promise<Examined> {
	const base = new URL(`${address.pathname.replace(/\/*$/, '')}/`, address);
	const site = { origin: base.origin, base: base.pathname };
	const ask = askerOf(base);
	const front = await ask('');
	if (front.status !== 200) {
		const what = front.error ? `does not answer (${front.error})` : `answers ${front.status}`;
		throw new SetupError(`${base.href} ${what}: name the address of the site’s front page`);
	}
	const collected = new Collected();
	const bodies = new Map<string, Uint8Array>();
	const look = (answer: Answer): string[] => {
		if (!collected.has(answer)) return [];
		const path = answer.path.replace(/(^|\/)$/, '$1index.html');
		collected.keep({ ...answer, path });
		if (built !== null) bodies.set(path, answer.body);
		const page = collected.pages.get(path);
		const leads = page ? page.links.map((link) => link.address) : leadsOf(path, decoder.decode(answer.body));
		// The index of the archive names paths from the base.
		return pathsWithin(leads, path === 'index.json' ? base : pageUrl(path, site), site);
	};
	const folder = otherFolder(decoder.decode(front.body));
	await crawl(ask, [...START, folder], look);
	const pages = [...anchors.keys()].filter((path) => collected.seminars.has(path.slice(0, path.indexOf('/'))));
	const unseen = pages.flatMap((path) => [path, `${folder}${path}`]).filter((path) => !collected.files.has(`${path}index.html`));
	await crawl(ask, unseen, (answer) => {
		look(answer);
		return [];
	});

	checkLinks(collected, site);
	checkRecords(collected);
	const looked = checkAnchors(collected, anchors, ['', folder]);
	await checkMissing(collected, ask);
	const known = knownWordings([...collected.records.values()], WORDINGS, fullTable);
	if (collected.records.size === 0 && ![...collected.files].some(isRecord))
		collected.warning('search', 'is not tried: the site has no record.json to compare it with (`extent: least`)', 'search/');
	collected.findings.push(...(await searchFindings(base, known)));
	if (built !== null) checkBuilt(collected, built, bodies);
	const { marker, files, exports, findings } = collected;
	return {
		url: base.href,
		build: marker && { version: marker.version, edition: marker.edition },
		looked: { files: files.size, pages: collected.pages.size, anchors: looked, exports, wordings: known.length },
		findings,
	};
}
