import assert from 'node:assert/strict';
import { test } from 'node:test';
import { huePaths } from '../../src/components/hue-paths.ts';
import { type PlacedBar, stripLinks } from '../../src/components/strip-links.ts';

const T = { andOthers: (n: number) => `等${n}位` };

/** Bars of the given widths, each of another speaker. */
function bars(widths: readonly number[], page = 'talk'): PlacedBar[] {
	let x = 0;
	return widths.map((width, i) => {
		x += width;
		return { page, title: '實錄', speaker: `甲${i}`, hue: (i % 12) + 1, x: x - width, width, at: `p${i + 1}-s1` };
	});
}

test('a strip of few speeches has a link for each, which leads to its first words and names who speaks', () => {
	assert.deepEqual(stripLinks(bars([1, 999]), T), [
		{ href: 'talk/#p1-s1', label: '甲0', x: 0, width: 1 },
		{ href: 'talk/#p2-s1', label: '甲1', x: 1, width: 999 },
	]);
});

test('of many speeches those side by side share a link, none of them is left out, and the label says how many speak', () => {
	const many = bars([...Array.from({ length: 100 }, () => 5), 300, ...Array.from({ length: 40 }, () => 5)]);
	const links = stripLinks(many, T);
	assert.ok(links.length <= 40, `${links.length}`);
	let end = 0;
	for (const { x, width, href, label } of links) {
		assert.equal(x, end);
		end += width;
		const first = many.find((bar) => bar.x === x);
		assert.equal(href, `talk/#${first?.at}`);
		const names = many.filter((bar) => bar.x >= x && bar.x < end).map(({ speaker }) => speaker ?? '');
		assert.equal(label, `${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}位` : ''}`);
	}
	assert.equal(end, 1000);
});

test('a link never leads over the end of a page', () => {
	const two = [
		...bars(Array.from({ length: 41 }, () => 2)),
		...bars(
			Array.from({ length: 3 }, () => 2),
			'end',
		),
	];
	const links = stripLinks(two, T);
	assert.deepEqual(
		links.map(({ href }) => href.split('/')[0]),
		['talk', 'talk', 'talk', 'talk', 'end'],
	);
	assert.equal(links[4]?.label, '甲0、甲1、甲2，實錄', 'where there are several pages, a label says which');
});

test('stretches of one colour are one path, and each can be seen', () => {
	const stretches = [
		{ hue: 1, x: 0, width: 10.2 },
		{ hue: 2, x: 10.2, width: 0.1 },
		{ hue: 1, x: 10.3, width: 89.7 },
	];
	assert.deepEqual(huePaths(stretches, 20), [
		{ hue: 1, path: 'M0 20h10M10 20h90' },
		{ hue: 2, path: 'M10 20h1' },
	]);
});
