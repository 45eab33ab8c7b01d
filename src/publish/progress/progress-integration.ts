/** Astro integration: tells a build's progress what Astro does. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Progress } from './progress.ts';

/** The steps of a build before and after its pages. */
export function shownProgress(progress: Progress): AstroIntegration {
	return {
		name: 'shown-progress',
		hooks: {
			'astro:config:done': () => progress.begin('read the content'),
			'astro:build:setup': () => progress.begin('bundle the code'),
			'astro:build:generated': () => progress.begin('write the index and the tables'),
		},
	};
}

/**
 * A prerenderer that counts its pages.
 * @param base the path that the site is served below, with a slash at both ends
 */
export function countedPages(progress: Progress, usual: AstroPrerenderer, base: string): AstroPrerenderer {
	return {
		...usual,
		getStaticPaths: async () => {
			const paths = await usual.getStaticPaths();
			progress.begin('write the pages', paths.length);
			return paths;
		},
		render: async (request, options) => {
			const since = performance.now();
			const rendered = await usual.render(request, options);
			progress.page(decodeURIComponent(new URL(request.url).pathname.slice(base.length)), performance.now() - since);
			return rendered;
		},
	};
}
