/** The order in which a build writes its files. */
import type { AstroPrerenderer } from 'astro';

/**
 * The same prerenderer, which asks for share pictures last: they are drawn beside the pages, and a picture that is asked for before it is
 * drawn holds up all that follows.
 */
export function picturesLast(usual: AstroPrerenderer): AstroPrerenderer {
	return {
		...usual,
		getStaticPaths: async () => {
			const { true: pictures = [], false: others = [] } = Object.groupBy(await usual.getStaticPaths(), ({ pathname }) =>
				pathname.endsWith('/card.png') ? 'true' : 'false',
			);
			return [...others, ...pictures];
		},
	};
}
