import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { picturesLast } from '../../src/cards/pictures-last.ts';

test('share pictures are asked for after everything else, which keeps its order', async () => {
	const given = ['/', '/a/card.png', '/a/', '/speakers/b/card.png', '/hans/a/', '/cards/'];
	const paths = given.map((pathname) => ({ pathname }));
	const usual = { getStaticPaths: async () => paths } as unknown as AstroPrerenderer;
	const asked = (await picturesLast(usual).getStaticPaths()).map(({ pathname }) => pathname);
	assert.deepEqual(asked, ['/', '/a/', '/hans/a/', '/cards/', '/a/card.png', '/speakers/b/card.png']);
});
