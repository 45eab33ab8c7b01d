import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePage } from '../../src/content/mdx/parse.ts';
import { passageHtml } from '../../src/formats/html/passage-html.ts';
import { wordBreaks } from '../../src/formats/html/word-breaks.ts';
import { openEngines } from '../support/browser-engines.ts';
import { serve } from '../support/serve.ts';
import { SITES } from '../support/sites.ts';

const SEMINAR = '2024-11-20-knowledge-city';
/** Text with twelve pairs of adjacent marks, and as long a text without any. */
const PAIRS = '甲）。“乙”，《丙》、（丁）；“戊”：（己）。”庚（‘辛’）';
const site = await serve(SITES.root);
const engines = await openEngines();
test.after(() => site.close());

function htmlOf(words: string): string {
	const [block] = parsePage(words, 'test.mdx').page.speeches[0]?.blocks ?? [];
	assert.ok(block?.kind === 'paragraph');
	const passages = block.passages.map((passage) => ({ ...passage, aliases: [], narration: [], doubts: [] }));
	return passages
		.map((passage, i) => `<span class="passage">${passageHtml(passage, null, undefined, passages[i + 1]?.text[0])}</span>`)
		.join('');
}
const [stylesheet = ''] = globSync(`${SITES.root.dir}/_astro/record.*.css`);
const pairsPage = `<!doctype html><html lang="zh-Hant-CN"><meta charset="utf-8"><style>${readFileSync(stylesheet, 'utf8')}</style>
	<div class="words"><p><i id="square">甲</i><span id="pairs">${htmlOf(PAIRS)}</span></p></div>`;

for (const { name, missing, reader } of engines) {
	const options = { skip: missing };

	test(
		`${name}: between two marks side by side there is half a square, and the words that are copied stay as they are`,
		options,
		async () => {
			await reader.resize(1440, 900);
			await reader.goto(`data:text/html;charset=utf-8,${encodeURIComponent(pairsPage)}`);
			const { squares, copied } = await reader.run(() => {
				const pairs = document.querySelector('#pairs') as HTMLElement;
				getSelection()?.selectAllChildren(pairs);
				const square = document.querySelector('#square')?.getBoundingClientRect().width ?? 0;
				return { squares: pairs.getBoundingClientRect().width / square, copied: getSelection()?.toString() };
			});
			const pairs = PAIRS.match(/[，。、；：”’》）](?=[，。、；：”’》）“‘《（])|[“‘《（](?=[“‘《（])/gu)?.length ?? 0;
			assert.ok(Math.abs(squares - (PAIRS.length - pairs / 2)) < 0.25, `${squares} squares, ${PAIRS.length} characters, ${pairs} pairs`);
			assert.equal(copied, PAIRS);
		},
	);

	test(`${name}: a note’s mark stands on the line of the words before it, at every width`, options, async () => {
		await reader.resize(1440, 900);
		await reader.goto(`${site.url}${SEMINAR}/huang-weijian/`);
		const apart = await reader.run(() => {
			const words = document.querySelector('.words') as HTMLElement;
			const found: string[] = [];
			for (let width = 200; width < 640; width += 6) {
				words.style.maxInlineSize = `${width}px`;
				for (const mark of document.querySelectorAll('.note-ref')) {
					const before = document.createRange();
					before.selectNodeContents(mark.previousSibling as Node);
					const bottoms = [[...before.getClientRects()].at(-1)?.bottom ?? 0, mark.getBoundingClientRect().bottom] as const;
					if (bottoms[1] - bottoms[0] > 20) found.push(`${width}: ${mark.previousSibling?.textContent}`);
				}
			}
			return found;
		});
		assert.deepEqual(apart, []);
	});

	test(`${name}: headings and labels break between words alone, as long as a line holds a word`, options, async () => {
		await reader.resize(1440, 900);
		await reader.goto(`${site.url}${SEMINAR}/li-xiaochao/`);
		const labels = await reader.run(() => {
			const all = [...document.querySelectorAll<HTMLElement>('h1, .outline li a, .points a')];
			return all.flatMap((label) => {
				const text = label.textContent?.trim() ?? '';
				const size = Number.parseFloat(getComputedStyle(label).fontSize);
				return [7, 8, 9, 11].map((squares) => {
					label.style.inlineSize = `${squares * size + 1}px`;
					label.style.display = 'block';
					const breaks: number[] = [];
					let [at, line] = [0, 0];
					const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						for (let i = 0; i < (node.textContent?.length ?? 0); i++, at++) {
							const range = document.createRange();
							range.setStart(node, i);
							range.setEnd(node, i + 1);
							const { top } = range.getBoundingClientRect();
							if (at > 0 && top > line + 10) breaks.push(at);
							line = top;
						}
					}
					return { text, breaks };
				});
			});
		});
		assert.ok(labels.filter(({ breaks }) => breaks.length > 0).length > 20, JSON.stringify(labels));
		for (const { text, breaks } of labels) {
			let end = 0;
			const cuts = new Set(wordBreaks(text).map((part) => (end += part.length)));
			const wrong = breaks.filter((at) => !cuts.has(at) && !/[，、：；—”）\s]/.test(text[at - 1] ?? '') && !/[“（—]/.test(text[at] ?? ''));
			assert.deepEqual(wrong, [], `${text}: ${breaks}`);
		}
	});

	test(`${name}: on a phone no line of a speech is stretched far because a word or quotation mark cannot be broken`, options, async () => {
		await reader.resize(390, 844);
		for (const page of ['huang-weijian', 'chen-jiapeng']) {
			await reader.goto(`${site.url}${SEMINAR}/${page}/`);
			const gaps = await reader.run(() => {
				const gap = (paragraph: HTMLElement) => {
					paragraph.style.textAlign = 'start';
					const line = document.createRange();
					line.selectNodeContents(paragraph);
					const ends = new Map<number, number>();
					// Boxes of one line differ a little in height; half a line tells lines apart.
					const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
					for (const { top, bottom, right } of line.getClientRects()) {
						const at = Math.round((top + bottom) / height);
						ends.set(at, Math.max(ends.get(at) ?? 0, right));
					}
					const { right } = paragraph.getBoundingClientRect();
					const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
					return [...ends]
						.sort(([a], [b]) => a - b)
						.slice(0, -1)
						.map(([, end]) => (right - end) / size);
				};
				return [...document.querySelectorAll<HTMLElement>('.words p')].flatMap(gap);
			});
			assert.ok(gaps.length > 10, `${page}: ${gaps.length} lines`);
			assert.ok(Math.max(...gaps) <= 4, `${page}: ${gaps.map((gap) => gap.toFixed(1))}`);
		}
	});

	test(`${name}: vertical text begins at the right edge and is no higher than the window`, options, async () => {
		for (const [path, width, height] of [
			[`${SEMINAR}/huang-weijian/`, 1440, 900],
			[`${SEMINAR}/introduction/`, 820, 1000],
			[`${SEMINAR}/full/`, 1440, 900],
			[`${SEMINAR}/huang-weijian/`, 390, 844],
			[`${SEMINAR}/full/`, 390, 844],
		] as const) {
			await reader.resize(width, height);
			await reader.goto(`${site.url}${path}`);
			const { words, first, scrolls } = await reader.run(() => {
				(document.querySelector('[value="vertical"]') as HTMLInputElement).checked = true;
				const box = document.querySelector('.words') as HTMLElement;
				const line = document.createRange();
				line.selectNodeContents(document.querySelector('.words .passage, .words h2') as Node);
				return {
					words: box.getBoundingClientRect().toJSON() as DOMRect,
					first: Math.max(...[...line.getClientRects()].map(({ right }) => right)),
					scrolls: document.documentElement.scrollWidth > innerWidth,
				};
			});
			const message = `${path} ${width}: ${JSON.stringify(words)} ${first}`;
			assert.ok(words.bottom <= height + 1 || path.includes('full'), message);
			// Below its table of contents the whole record fills a phone's window once the reader has scrolled to it.
			const least = path.includes('full') ? 0.6 * height : 200;
			assert.ok(words.height <= height && words.height > least, message);
			assert.ok(words.right - first < 40 && words.right - first >= -1, message);
			assert.equal(scrolls, false, message);
		}
	});

	test(`${name}: a doubtful wording is underlined with dots, and digits keep clear of the characters beside them`, options, async () => {
		await reader.goto(`${site.url}${SEMINAR}/huang-weijian/`);
		const [style, autospace] = await reader.run(() => {
			const doubtful = getComputedStyle(document.querySelector('.doubtful') as Element);
			return [`${doubtful.textDecorationLine} ${doubtful.textDecorationStyle}`, doubtful.getPropertyValue('text-autospace')] as const;
		});
		assert.equal(style, 'underline dotted');
		// WebKitGTK draws characters over one another where it sets such a space.
		assert.equal(autospace, name === 'WebKit' ? 'no-autospace' : 'normal');
	});
}
