/** Whether an export is what programs expect: valid against its schema, well-formed, whole. Pure. */
import { createHash } from 'node:crypto';
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import type { RecordJson } from '../../formats/json/record-schema.ts';
import type { Finding } from './finding.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

function epubFaults(bytes: Uint8Array): void {
	const files = unzipSync(bytes);
	if (strFromU8(files['mimetype'] ?? new Uint8Array()) !== 'application/epub+zip') throw new Error('the book does not begin with its type');
	for (const [name, content] of Object.entries(files)) if (/\.(?:xml|opf|xhtml)$/.test(name)) parseXml(decoder.decode(content));
}

/** Each file in it is to be what its name says. */
function zipFaults(bytes: Uint8Array): void {
	const files = Object.entries(unzipSync(bytes));
	if (files.length === 0) throw new Error('no file is in it');
	for (const [name, content] of files) READERS[endingOf(name)]?.(content);
}

function bibFaults(text: string): void {
	let depth = 0;
	for (const char of text) {
		if (char === '{') depth++;
		else if (char === '}') depth--;
		if (depth < 0) break;
	}
	if (depth !== 0 || !text.startsWith('@')) throw new Error('no BibTeX: its braces do not match');
}

function risFaults(text: string): void {
	const lines = text.split(/\r?\n/).filter((line) => line !== '');
	const begun = lines.filter((line) => line.startsWith('TY  - ')).length;
	const ended = lines.filter((line) => line.startsWith('ER  - ')).length;
	if (begun === 0 || begun !== ended || lines.some((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line)))
		throw new Error('no RIS: a line or an end is missing');
}

/** Ending → a function that throws where a file is not what its name says. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
	json: (bytes) => JSON.parse(decoder.decode(bytes)),
	webmanifest: (bytes) => JSON.parse(decoder.decode(bytes)),
	xml: (bytes) => parseXml(decoder.decode(bytes)),
	svg: (bytes) => parseXml(decoder.decode(bytes)),
	epub: epubFaults,
	zip: zipFaults,
	bib: (bytes) => bibFaults(decoder.decode(bytes)),
	ris: (bytes) => risFaults(decoder.decode(bytes)),
	txt: (bytes) => decoder.decode(bytes),
	md: (bytes) => decoder.decode(bytes),
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Whether a file can be checked by itself. */
export function isExport(path: string): boolean {
	return endingOf(path) in READERS;
}

/** What is wrong with a file's form. */
export function formFindings(path: string, bytes: Uint8Array): Finding[] {
	try {
		READERS[endingOf(path)]?.(bytes);
		return [];
	} catch (error) {
		return [{ level: 'fault', check: 'export', what: `cannot be read: ${(error as Error).message.split('\n')[0]}`, path }];
	}
}

/** Where a record.json differs from its published schema. */
export function schemaFindings(path: string, record: unknown, schema: object): Finding[] {
	const { error } = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(record);
	return (error?.issues ?? []).map(({ path: at, message }) => {
		const place = at.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
		return { level: 'fault', check: 'export', what: `differs from its schema at ${place}: ${message}`, path };
	});
}

/** Whether source.txt has the bytes that its record was made from. */
export function witnessFindings(path: string, source: Uint8Array, { witness }: Pick<RecordJson, 'witness'>): Finding[] {
	const sha256 = createHash('sha256').update(source).digest('hex');
	if (witness === undefined || witness.sha256 === sha256) return [];
	return [{ level: 'fault', check: 'export', what: 'has other bytes than record.json names (witness.sha256)', path }];
}
