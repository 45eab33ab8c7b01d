/** The oracle is the parser itself: it parses the whole text, and must find what the pieces have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsedMdx } from '../../../src/content/mdx/in-pieces.ts';
import { mdxParser } from '../../../src/content/mdx/plugins.ts';
import { trials } from '../../support/trials.ts';

const WORDS = ['甲', '乙說', '。', '「丙」', 'a b', '2024年', '　', ' ', '1', '😀', '!', '(x)', '~', '=', '|', ':'];
const MARKS = [
	...['*', '**', '_', '[a](https://b.example)', '[a]: b', '[a]', '\\', '&amp;', '<b>', '<b />', '{', '}', '`', '```'],
	...['> ', '- ', '+', '1. ', '2)', '# ', '===', '---', '\t', '\r', 'import ', '<Speech by="a">', '</Speech>', '<!--'],
];
const INDENTS = ['', '  ', '   ', '    '];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
const marked = fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 4 });
const line = fc.oneof(
	{ weight: 3, arbitrary: fc.tuple(fc.constantFrom(...INDENTS), words).map(([indent, parts]) => indent + parts.join('')) },
	{ weight: 2, arbitrary: fc.tuple(fc.constantFrom(...INDENTS), marked).map(([indent, parts]) => indent + parts.join('')) },
	{ weight: 3, arbitrary: fc.constantFrom('', '', ' ') },
);
const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
const speech = lines.map((inside) => `<Speech by="ou-yi">\n${inside}\n</Speech>\n`);
const front = fc.constantFrom('', '---\ntitle: 試\norder: 1\n---\n\n', '---\ntitle: 試\n\norder: 1\n---\n', '---\n');
const pages = fc
	.tuple(front, fc.array(fc.oneof(lines, speech, speech), { maxLength: 4 }))
	.map(([head, parts]) => `${head}${parts.join('\n')}`);

/** Nodes of which nobody asks for the line. */
const WITHOUT_LINE = new Set(['root', 'text', 'mdxJsxAttribute']);

/** A tree without columns and offsets, and without what other tools would need. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	const { position, data: _, ...fields } = value as { type?: string; position?: { start: { line: number } }; data?: unknown };
	const line = WITHOUT_LINE.has(fields.type ?? '') ? undefined : position?.start.line;
	return { ...Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, plain(one)])), line };
}

/** What is made of a text, or why it cannot be parsed. */
function outcome(parse: (text: string) => unknown, text: string): unknown {
	try {
		return plain(parse(text));
	} catch (error) {
		return String(error);
	}
}

const whole = (text: string) => mdxParser.parse(text);

test('a page parsed in pieces is the page parsed as a whole', () => {
	const property = fc.property(pages, (text) => {
		assert.deepEqual(
			outcome((one) => parsedMdx(one, whole), text),
			outcome(whole, text),
		);
	});
	fc.assert(property, trials(2000));
});

/** The texts that the parser is given. */
function given(text: string): string[] {
	const texts: string[] = [];
	parsedMdx(text, (one) => {
		texts.push(one);
		return whole(one);
	});
	return texts;
}

test('only what has markup is parsed; a list with what may go on with it', () => {
	const body = '<Speech by="ou-yi">\n  甲說。\n\n  - 乙\n\n    丙\n\n  丁，2024年。\n\n  **己**\n</Speech>\n';
	assert.deepEqual(given(`---\ntitle: 試\norder: 1\n---\n\n> 掌聲\n\n${body}`), ['> 掌聲', '  - 乙\n\n    丙', '  **己**']);
	const code = '甲說。\n\n```\n乙\n```\n';
	assert.equal(given(code).at(-1), code);
});
