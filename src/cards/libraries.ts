/** The libraries that draw, loaded when something is drawn: most builds find their pictures kept, and loading takes a fifth of a second. */
import type Sharp from 'sharp';

export async function loadSharp(): Promise<typeof Sharp> {
	return (await import('sharp')).default;
}

export async function loadFontReader(): Promise<{
	create: typeof import('fontkit').create;
	decompress: typeof import('wawoff2').decompress;
}> {
	const [{ create }, { decompress }] = await Promise.all([import('fontkit'), import('wawoff2')]);
	return { create, decompress };
}
