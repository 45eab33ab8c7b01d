/** Astro integration: tells a build's progress what Astro does. */
import type { AstroIntegration } from 'astro';
import type { Progress } from './progress.ts';

export function shownProgress(progress: Progress): AstroIntegration {
	let base = '/';
	return {
		name: 'shown-progress',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = `${config.base.replace(/\/*$/, '')}/`;
				progress.begin('read the content');
			},
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer((usual) => ({
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
				}));
			},
			'astro:build:setup': () => progress.begin('bundle the code'),
			'astro:build:generated': () => progress.begin('write the index and the tables'),
		},
	};
}
