/** Astro integration: draws share pictures while pages are written. A picture is drawn by the libraries' own threads, so both cores work. */
import type { AstroIntegration } from 'astro';
import { drawAhead } from './seminar-picture.ts';

export function sharePictures(): AstroIntegration {
	let isDrawing = false;
	return {
		name: 'share-pictures',
		hooks: {
			'astro:build:setup': ({ logger }) => {
				if (isDrawing) return;
				isDrawing = true;
				// A picture that cannot be drawn fails where its file is written; until then the build only takes longer.
				drawAhead().catch((error: unknown) => logger.warn(`share pictures are not drawn ahead: ${error}`));
			},
		},
	};
}
