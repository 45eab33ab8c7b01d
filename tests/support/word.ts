/** A .docx file as Word writes it: each paragraph in several runs, tabs and line breaks as elements, lists by numbering, styles by id. */
import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface Run {
	/** `\t` is a tab, `\n` a line break. */
	text: string;
	bold?: boolean;
}

export interface Paragraph {
	style?: 'Title' | 'Heading1' | 'Heading2';
	/** Whether it is an item of a numbered list; Word computes the number, the text has none. */
	listed?: boolean;
	runs: Run[];
}

export type WordBlock = Paragraph | { rows: string[][] };

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Word begins a new run wherever it checked the spelling or an editor stopped typing. */
const RUN_LENGTH = 17;

function runsOf({ text, bold }: Run): Element[] {
	const pieces = text.match(new RegExp(`\\t|\\n|[^\\t\\n]{1,${RUN_LENGTH}}`, 'gu')) ?? [];
	return pieces.map((piece) => {
		const properties = x('w:rPr', [x('w:rFonts', { 'w:hint': 'eastAsia' }), ...(bold ? [x('w:b'), x('w:bCs')] : [])]);
		const content = piece === '\t' ? x('w:tab') : piece === '\n' ? x('w:br') : x('w:t', { 'xml:space': 'preserve' }, piece);
		return x('w:r', [properties, content]);
	});
}

function paragraphOf({ style, listed, runs }: Paragraph): Element {
	const numbering = x('w:numPr', [x('w:ilvl', { 'w:val': '0' }), x('w:numId', { 'w:val': '1' })]);
	const properties = [...(style ? [x('w:pStyle', { 'w:val': style })] : []), ...(listed ? [numbering] : [])];
	return x('w:p', [...(properties.length > 0 ? [x('w:pPr', properties)] : []), ...runs.flatMap(runsOf)]);
}

function tableOf(rows: string[][]): Element {
	const cell = (text: string) =>
		x('w:tc', [x('w:tcPr', [x('w:tcW', { 'w:w': '3000', 'w:type': 'dxa' })]), paragraphOf({ runs: [{ text }] })]);
	return x('w:tbl', [x('w:tblPr', [x('w:tblW', { 'w:w': '0', 'w:type': 'auto' })]), ...rows.map((row) => x('w:tr', row.map(cell)))]);
}

function stylesOf(): Element {
	const style = (id: string, name: string) => x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [x('w:name', { 'w:val': name })]);
	return x('w:styles', { 'xmlns:w': MAIN }, [style('Title', 'Title'), style('Heading1', 'heading 1'), style('Heading2', 'heading 2')]);
}

function numberingOf(): Element {
	const level = x('w:lvl', { 'w:ilvl': '0' }, [
		x('w:start', { 'w:val': '1' }),
		x('w:numFmt', { 'w:val': 'chineseCounting' }),
		x('w:lvlText', { 'w:val': '%1、' }),
	]);
	return x('w:numbering', { 'xmlns:w': MAIN }, [
		x('w:abstractNum', { 'w:abstractNumId': '0' }, [level]),
		x('w:num', { 'w:numId': '1' }, [x('w:abstractNumId', { 'w:val': '0' })]),
	]);
}

function relationsOf(targets: Record<string, string>): Element {
	const relations = Object.entries(targets).map(([type, target], i) =>
		x('Relationship', { Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
	);
	return x('Relationships', { xmlns: `${PACKAGE}/relationships` }, relations);
}

function typesOf(): Element {
	const part = (name: string, kind: string) => x('Override', { PartName: `/word/${name}.xml`, ContentType: `${TYPE}.${kind}+xml` });
	return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
		x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
		x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
		part('document', 'document.main'),
		part('styles', 'styles'),
		part('numbering', 'numbering'),
	]);
}

/** The bytes of a .docx file; the same blocks always give the same bytes. */
export function wordFile(blocks: readonly WordBlock[]): Uint8Array {
	const body = blocks.map((block) => ('rows' in block ? tableOf(block.rows) : paragraphOf(block)));
	const document = x('w:document', { 'xmlns:w': MAIN }, [x('w:body', [...body, x('w:sectPr')])]);
	const parts: Record<string, Element> = {
		'[Content_Types].xml': typesOf(),
		'_rels/.rels': relationsOf({ officeDocument: 'word/document.xml' }),
		'word/document.xml': document,
		'word/styles.xml': stylesOf(),
		'word/numbering.xml': numberingOf(),
		'word/_rels/document.xml.rels': relationsOf({ styles: 'styles.xml', numbering: 'numbering.xml' }),
	};
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
	const files = Object.entries(parts).map(([name, element]) => [name, strToU8(head + toXml(element, { closeEmptyElements: true }))]);
	return zipSync(Object.fromEntries(files), { mtime: '2024-01-01T00:00:00Z' });
}
