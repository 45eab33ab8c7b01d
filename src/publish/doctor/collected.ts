/** What a site's files say, one by one as they arrive, and what is wrong with each. */
import { unzipSync } from 'fflate';
import type { RecordJson } from '../../formats/json/record-schema.ts';
import { FORMATS } from '../../formats/shared/format-list.ts';
import { type PageLinks, pageLinks } from '../check/page-links.ts';
import { MARKER, type Marker, markerFrom } from '../output/marker.ts';
import type { Answer } from './ask.ts';
import { formFindings, isExport } from './export-findings.ts';
import type { Finding } from './finding.ts';
import { headerFindings } from './header-findings.ts';
import { isRecord, SCHEMA } from './leads.ts';

const decoder = new TextDecoder();

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** The files of a packed one; none where it is damaged, which is reported by itself. */
function unpacked(bytes: Uint8Array): [path: string, bytes: Uint8Array][] {
	try {
		return Object.entries(unzipSync(bytes));
	} catch {
		return [];
	}
}

export class Collected {
	readonly findings: Finding[] = [];
	/** Paths of all files that are there. */
	readonly files = new Set<string>();
	readonly pages = new Map<string, PageLinks>();
	/** Ids of the seminars that the site has, by its index or by their records: a sparse archive has no files of records. */
	readonly seminars = new Set<string>();
	readonly records = new Map<string, RecordJson>();
	readonly sources = new Map<string, Uint8Array>();
	schema: object | null = null;
	marker: Marker | null = null;
	exports = 0;

	fault(check: string, what: string, path: string): void {
		this.findings.push({ level: 'fault', check, what, path });
	}

	warning(check: string, what: string, path: string): void {
		this.findings.push({ level: 'warning', check, what, path });
	}

	/** Whether an answer has the file; notes where it has not. */
	has({ path, status, error, redirected }: Answer): boolean {
		if (redirected !== null) this.warning('file', 'leads elsewhere, though the site links to it', path);
		// A host may send the page for missing addresses as what it is.
		if (status === 200 || (status === 404 && path === '404.html')) return true;
		const what = status === 0 ? `does not answer: ${error}` : `answers ${status}`;
		if (path === 'favicon.ico' || path === MARKER) this.warning('file', what, path);
		else this.fault('file', what, path);
		return false;
	}

	/**
	 * Keeps what a file says that is there.
	 * @param answer its path names a file: `…/index.html` for a page
	 */
	keep(answer: Answer): void {
		const { path, body } = answer;
		const text = () => decoder.decode(body);
		this.files.add(path);
		this.findings.push(...headerFindings(answer));
		if (isExport(path)) {
			this.exports++;
			this.findings.push(...formFindings(path, body));
		}
		if (path.endsWith('.html')) this.pages.set(path, pageLinks(text()));
		this.#keepRecord(path, body);
		// The files in it have the paths that they would have by themselves.
		if (path.endsWith(`/${FORMATS.zip.file}`)) for (const [packed, bytes] of unpacked(body)) this.#keepRecord(packed, bytes);
		if (path === SCHEMA) this.schema = parsed(text()) as object | null;
		if (path === MARKER) this.marker = markerFrom(text());
		if (path === 'index.json') {
			const listed = (parsed(text()) as { seminars?: unknown } | null)?.seminars;
			for (const one of Array.isArray(listed) ? (listed as ({ id?: string } | null)[]) : []) if (one?.id) this.seminars.add(one.id);
		}
	}

	#keepRecord(path: string, body: Uint8Array): void {
		if (path.endsWith('/source.txt')) this.sources.set(path, body);
		const record = isRecord(path) ? (parsed(decoder.decode(body)) as RecordJson | null) : null;
		if (record === null) return;
		if (Array.isArray(record.pages)) {
			this.records.set(path, record);
			this.seminars.add(path.replace('/record.json', ''));
		} else this.fault('export', 'is no record: it has no pages', path);
	}
}
