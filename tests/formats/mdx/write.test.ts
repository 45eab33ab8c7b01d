/** The oracle is the reader of pages: it reads every page in full, of which the writer itself reads a part only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { parsePage } from '../../../src/content/mdx/parse.ts';
import type { ParsedBlock } from '../../../src/content/mdx/parsed-page.ts';
import { isPlainText } from '../../../src/content/mdx/plain-text.ts';
import { pageMdx } from '../../../src/formats/mdx/write.ts';
import { type Block, leavesOf, plainBlock, type Turn, textOfSpans } from '../../../src/formats/shared/transcript.ts';
import { trials } from '../../support/trials.ts';

const PLAIN = [
	'甲',
	'乙說',
	'。',
	'「丙」',
	'b',
	'2024年',
	'　',
	' ',
	'1',
	'😀',
	'import ',
	'export',
	'!',
	'(x)',
	'.',
	')',
	'-',
	'+',
	':',
	'"',
	'$',
	'@',
	'^',
	'/',
];
const MARKS = [
	'*',
	'**',
	'_',
	'[',
	']',
	'](x)',
	'\\',
	'&amp;',
	'<b>',
	'</b>',
	'<',
	'{',
	'}',
	'`',
	'```',
	'> ',
	'- ',
	'1. ',
	'# ',
	'===',
	'---',
	'</Speech>',
	'{/*',
	'*/}',
	'<b x="',
	'|',
	'~~~',
];
const joined = (parts: string[], most: number) =>
	fc
		.array(fc.constantFrom(...parts), { minLength: 1, maxLength: most })
		.map((some) => some.join('').trim())
		.filter((text) => text !== '');
const plainTexts = joined(PLAIN, 5).filter(isPlainText);
const texts = fc.oneof({ weight: 3, arbitrary: plainTexts }, { weight: 1, arbitrary: joined([...PLAIN, ...MARKS], 5) });

/** Emphasis, which Markdown cannot express beside every character, so that it must sometimes be given up. */
const emphasized = fc.tuple(joined(PLAIN, 2), joined(PLAIN, 2), joined(PLAIN, 2)).map((parts): Block => {
	const nodes = parts.map(
		(value, i): PhrasingContent => (i === 1 ? { type: 'emphasis', children: [{ type: 'text', value }] } : { type: 'text', value }),
	);
	return { ...plainBlock(0, parts.join('')), nodes };
});
const heading = texts.map((text): Block => ({ ...plainBlock(0, text), kind: 'heading', depth: 3 }));
const leaf = fc.oneof(
	{ weight: 5, arbitrary: texts.map((text) => plainBlock(0, text)) },
	{ weight: 1, arbitrary: texts.map((text) => plainBlock(0, text, 'narrative')) },
	{ weight: 1, arbitrary: heading },
	{ weight: 1, arbitrary: emphasized },
);
const list = fc
	.array(fc.array(leaf, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
	.map((items): Block => ({ kind: 'list', ordered: false, start: 1, items }));
const block = fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: list });
const turns: fc.Arbitrary<Turn[]> = fc.array(
	fc.record({ speaker: fc.constantFrom('a', 'b', null), blocks: fc.array(block, { minLength: 1, maxLength: 4 }) }),
	{ minLength: 1, maxLength: 4 },
);

const wordsIn = (blocks: readonly ParsedBlock[]): string[] =>
	blocks.flatMap((one) => (one.kind === 'list' ? one.items.flatMap(wordsIn) : [one.text]));

/** What a written page says, and who says it. */
function readBack(text: string): { words: string[]; speakers: (string | null)[]; problems: unknown[] } {
	const { page, problems } = parsePage(text, 'page.mdx');
	return { words: page.speeches.flatMap(({ blocks }) => wordsIn(blocks)), speakers: page.speeches.map(({ speaker }) => speaker), problems };
}

test('whatever stands beside each other on a page, it reads back to the same words', () => {
	const property = fc.property(turns, (said) => {
		const wanted = said.flatMap(({ blocks }) => leavesOf(blocks)).map(({ spans }) => textOfSpans(spans));
		let text: string;
		try {
			({ text } = pageMdx({ title: '甲', order: 1 }, said, (key) => key));
		} catch (error) {
			// A page that cannot be written is refused; it must not be one without markup.
			assert.ok(!wanted.every(isPlainText) || said.some(({ blocks }) => blocks.some(({ kind }) => kind === 'list')), String(error));
			return;
		}
		const { words, problems } = readBack(text);
		assert.deepEqual(problems, []);
		assert.deepEqual(words, wanted);
	});
	fc.assert(property, trials(500));
});

test('text without markup is written as it is, and attributed', () => {
	const said = fc.array(fc.record({ speaker: fc.constantFrom('a', 'b'), text: plainTexts }), { minLength: 1, maxLength: 4 });
	const property = fc.property(said, (turnsOfOne) => {
		const { text } = pageMdx(
			{ title: '甲', order: 1 },
			turnsOfOne.map((turn) => ({ speaker: turn.speaker, blocks: [plainBlock(0, turn.text)] })),
			(key) => key,
		);
		const { words, speakers, problems } = readBack(text);
		assert.deepEqual([words, speakers, problems], [turnsOfOne.map((turn) => turn.text), turnsOfOne.map(({ speaker }) => speaker), []]);
		for (const turn of turnsOfOne) assert.ok(text.includes(turn.text));
	});
	fc.assert(property, trials(500));
});

test('markup that Markdown cannot express is given up where it stands, among paragraphs without any, and reported', () => {
	const inner: PhrasingContent = { type: 'link', url: 'https://b.example', children: [{ type: 'text', value: '乙' }] };
	const nested = {
		...plainBlock(40, '乙丙'),
		nodes: [{ type: 'link', url: 'https://a.example', children: [inner, { type: 'text', value: '丙' }] }],
	};
	const strong = { ...plainBlock(60, '己'), nodes: [{ type: 'strong', children: [{ type: 'text', value: '己' }] }] };
	const said = [
		{ speaker: 'a', blocks: [plainBlock(0, '甲'), plainBlock(20, '甲二')] },
		{ speaker: 'b', blocks: [plainBlock(30, '丁'), nested as Block, plainBlock(50, '戊')] },
		{ speaker: 'a', blocks: [strong as Block] },
	];
	const { text, unmarked } = pageMdx({ title: '甲', order: 1 }, said, (key) => key);
	assert.deepEqual(unmarked, [40]);
	assert.deepEqual(readBack(text).words, ['甲', '甲二', '丁', '乙丙', '戊', '己']);
	assert.ok(text.includes('**己**'));
});
