// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentInAstro } from './src/content/content-integration.ts';
import { remarkPlugins } from './src/content/mdx/plugins.ts';
import { wholeSite } from './src/publish/whole-site.ts';
import { servedIndex } from './src/search/build/served-index.ts';

/**
 * Vite 8 wraps every dynamic import in a helper that preloads chunks; no option removes it, `build.modulePreload: false` neither.
 * It adds 0.7 KB (brotli) to every page, so it is replaced. If Vite renames it, tests/site/weight.test.ts fails.
 */
const plainImports = {
	name: 'plain-dynamic-imports',
	enforce: /** @type {const} */ ('pre'),
	load: (/** @type {string} */ id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
	// The lists of chunks that the helper would preload: they would be a tenth of the script of every page.
	renderChunk: (/** @type {string} */ code) =>
		code.includes('__VITE_PRELOAD__') ? code.replaceAll('__VITE_PRELOAD__', 'void 0') : undefined,
};

/**
 * Small modules that are loaded together stand in one file: each file more is a request more, and over HTTP/1.1 a browser asks for six at a
 * time. The first group is on every page, the others are what a search needs: the first hits, what is shown with them.
 */
const chunks = {
	groups: [
		{ name: 'frame', test: /vite\/preload-helper|src\/client\/report-error\.ts|src\/record\/report-link\.ts|src\/search\/ui\/field\.ts/ },
		{
			name: 'results',
			test: /src\/(record\/excerpt|search\/(engine\/(remote-index|search-worker)|shared\/(catalog|query-length)|ui\/(dom|hit-item|hit-list|view-context)))\.ts/,
		},
		{ name: 'answers', test: /src\/search\/ui\/(answer-list|no-hits|suggestion-list)\.ts/ },
	],
};

const { SITE, BASE, OUT_DIR, PORT } = process.env;

export default defineConfig({
	...(SITE ? { site: SITE } : {}),
	base: BASE || '/',
	outDir: OUT_DIR || 'dist',
	server: { port: Number(PORT || 4321) },
	devToolbar: { enabled: false },
	// Smart punctuation would rewrite the record; code blocks are not part of one.
	markdown: { processor: unified({ remarkPlugins, smartypants: false, gfm: false }), syntaxHighlight: false },
	integrations: [contentInAstro(), mdx(), servedIndex(), wholeSite()],
	// The content security policy allows no inline style or script.
	build: { inlineStylesheets: 'never' },
	vite: {
		plugins: [plainImports],
		environments: { client: { build: { rolldownOptions: { output: { codeSplitting: chunks } } } } },
		build: { assetsInlineLimit: 0 },
		// A service worker serves only what lies below its own address.
		worker: {
			// So that the search worker can load what few queries need when one needs it.
			format: 'es',
			rollupOptions: {
				output: { entryFileNames: ({ name }) => (name === 'offline-worker' ? '[name].js' : '_astro/[name]-[hash].js') },
			},
		},
	},
});
