import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import ts from 'typescript';
import { ORIGIN } from '../support/built.ts';
import { elements, pagesOf, textOf } from '../support/html.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
const pages = pagesOf(SITES.root);

interface Node {
	'@id'?: string;
	'@type'?: string;
	[property: string]: unknown;
}

function graphOf(page: Root): { text: string; nodes: Node[] } {
	const blocks = elements(page, ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json');
	assert.equal(blocks.length, 1);
	const text = blocks.map((one) => textOf(one)).join('');
	return { text, nodes: (JSON.parse(text) as { '@graph': Node[] })['@graph'] };
}

/** Every node of a graph, however deep. */
function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	if (value === null || typeof value !== 'object') return [];
	return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

function links(page: Root, rel: string): string[] {
	const found = elements(page, ({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes(rel));
	return found.map(({ properties }) => String(properties['href']));
}

function meta(page: Root, name: string): string[] {
	return elements(page, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === name).map(({ properties }) =>
		String(properties['content']),
	);
}

test('every page has JSON-LD that conforms to the types of schema.org', () => {
	const sample = [
		'',
		`${SEMINAR}/`,
		`${SEMINAR}/bi-jiyao/`,
		`${SEMINAR}/proceedings/`,
		`${SEMINAR}/full/`,
		'speakers/dong-ke/',
		`${SEMINAR}/cite/`,
	];
	for (const page of pages.values()) assert.ok(graphOf(page).nodes.length > 0);
	const graphs = sample
		.flatMap((path) => ['', 'hans/'].map((locale) => pages.get(`${locale}${path}index.html`)))
		.map((page, i) => `export const graph${i}: Graph = ${graphOf(page as Root).text};`);
	const file = `${process.cwd()}/tests/site/graphs.ts`;
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		module: ts.ModuleKind.NodeNext,
		moduleResolution: ts.ModuleResolutionKind.NodeNext,
		types: [],
	};
	const host = ts.createCompilerHost(options);
	const program = (source: string) => {
		const read = host.getSourceFile.bind(host);
		const own: ts.CompilerHost = {
			...host,
			getSourceFile: (name, target, ...rest) => (name === file ? ts.createSourceFile(name, source, target) : read(name, target, ...rest)),
			fileExists: (name) => name === file || host.fileExists(name),
		};
		const made = ts.createProgram([file], options, own);
		return ts.getPreEmitDiagnostics(made).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
	};
	const head = "import type { Graph } from 'schema-dts';\n";
	assert.deepEqual(program(head + graphs.join('\n')), []);
	assert.notDeepEqual(
		program(
			`${head}export const wrong: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Event', startDate: { no: 'date' } }] };`,
		),
		[],
	);
});

test('an event has people and a day, an article its authors and parts, a quotation the words of its passage', () => {
	for (const locale of ['', 'hans/']) {
		const overview = graphOf(pages.get(`${locale}${SEMINAR}/index.html`) as Root).nodes;
		const event = overview.find((node) => node['@type'] === 'Event');
		assert.equal(event?.['startDate'], '2024-11-20');
		const people = new Set(overview.filter((node) => node['@type'] === 'Person').map((node) => node['@id']));
		const attendees = event?.['attendee'] as Node[];
		assert.equal(attendees.length, 12);
		assert.ok(attendees.every((node) => people.has(node['@id'])));
		assert.equal((overview.find((node) => node['@id']?.endsWith(`${SEMINAR}/`))?.['hasPart'] as Node[] | undefined)?.length, 12);

		const page = pages.get(`${locale}${SEMINAR}/bi-jiyao/index.html`) as Root;
		const quotations = nodesIn(graphOf(page).nodes).filter((node) => node['@type'] === 'Quotation');
		assert.ok(quotations.length > 2);
		for (const { url, text } of quotations) {
			const id = new URL(String(url)).hash.slice(1);
			const [passage] = elements(page, ({ properties }) => properties['id'] === id);
			assert.ok(passage);
			assert.equal(textOf(passage), text);
		}
	}
});

test('citation tags name the contribution, its speaker, the conference, the day and the address', () => {
	const page = pages.get(`${SEMINAR}/bi-jiyao/index.html`) as Root;
	const [container] = meta(page, 'citation_conference_title');
	assert.deepEqual(meta(page, 'citation_title'), ['四項建議']);
	assert.deepEqual(meta(page, 'citation_author'), ['畢吉耀']);
	assert.deepEqual(meta(page, 'citation_publication_date'), ['2024/11/20']);
	assert.match(container ?? '', /^“學習貫徹/);
	assert.deepEqual(meta(page, 'citation_public_url'), [`${ORIGIN}/${SEMINAR}/bi-jiyao/`]);
});

test('every listed page links to its address for citations, its canonical address and its version in the other locale', () => {
	for (const [path, page] of pages) {
		if (meta(page, 'robots').length > 0) continue;
		const self = `${ORIGIN}/${path.replace(/index\.html$/, '')}`;
		assert.deepEqual([links(page, 'cite-as'), links(page, 'canonical')], [[self], [self]], path);
		assert.ok(links(page, 'alternate').includes(self.replace('/hans/', '/')), path);
	}
});
