/** The site's icon, from its mark: an SVG drawing, and PNGs made from it. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { SiteIdentity } from '../record/site-identity.ts';
import { typeface } from './font.ts';
import { keptPicture } from './kept-pictures.ts';
import { loadSharp } from './libraries.ts';

type Mark = Pick<SiteIdentity, 'mark' | 'accent'>;

/** Name → size in pixels, and whether there is a margin, so that a launcher can cut a circle (W3C Web App Manifest, maskable). */
export const ICONS = {
	'icon-180': { size: 180, maskable: false },
	'icon-192': { size: 192, maskable: false },
	'icon-512': { size: 512, maskable: false },
	'icon-maskable': { size: 512, maskable: true },
} as const;

/** Side of the drawing of a character, and size of the character's em in it. */
const SIDE = 32;
const EM = 23;
/** Height of a Chinese character's middle above the baseline, in em: its box reaches from -0.12 to 0.88. */
const MIDDLE = 0.38;

/** An icon that was drawn before, else a new one. @param name tells it from the site's other icons */
function kept(name: string, { mark, accent }: Mark, draw: () => Promise<Buffer>): Promise<Buffer> {
	return keptPicture({ icon: name, mark, accent: accent.light }, draw);
}

async function drawnCharacter(character: string, accent: Mark['accent']): Promise<string> {
	const [outline] = await typeface.outlines(character);
	if (!outline) return '';
	const place = `translate(${(SIDE - EM * outline.advance) / 2} ${SIDE / 2 + EM * MIDDLE}) scale(${EM / 1000} ${-EM / 1000})`;
	return toXml(
		x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SIDE} ${SIDE}` }, [
			x('rect', { width: SIDE, height: SIDE, rx: 6, fill: accent.light }),
			x('path', { d: outline.path, transform: place, fill: '#fff' }),
		]),
	);
}

/** The icon as SVG: the site's own drawing, or its character in white on the accent colour. */
export async function iconSvg(site: Mark): Promise<string> {
	const { mark, accent } = site;
	if ('svg' in mark) return mark.svg;
	return String(await kept('svg', site, async () => Buffer.from(await drawnCharacter(mark.character, accent))));
}

/** The icon as PNG with transparent corners. @param size in pixels */
export function squarePng(site: Mark, size: number): Promise<Buffer> {
	return kept(`square ${size}`, site, async () => {
		const [sharp, svg] = [await loadSharp(), Buffer.from(await iconSvg(site))];
		return sharp(svg, { density: 1200 }).resize(size, size, { fit: 'contain', background: '#0000' }).png({ palette: true }).toBuffer();
	});
}

/** One of the icons that a home screen asks for. */
export function iconPng(name: keyof typeof ICONS, site: Mark): Promise<Buffer> {
	const { size, maskable } = ICONS[name];
	if (!maskable) return squarePng(site, size);
	return kept(name, site, async () => {
		const sharp = await loadSharp();
		const input = await squarePng(site, Math.round(size * 0.6));
		const ground = { width: size, height: size, channels: 3 as const, background: site.accent.light };
		return sharp({ create: ground }).composite([{ input }]).png({ palette: true }).toBuffer();
	});
}
