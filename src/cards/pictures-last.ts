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
			const isPicture = ({ pathname }: { pathname: string }) => pathname.endsWith('/card.png');
			return (await usual.getStaticPaths()).toSorted((a, b) => Number(isPicture(a)) - Number(isPicture(b)));
		},
	};
}
