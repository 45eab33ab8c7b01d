/** The site's icons as PNG, made from `public/favicon.svg`. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** Name → size in pixels, and whether there is a margin, so that a launcher can cut a circle (W3C Web App Manifest, maskable). */
export const ICONS = {
	'icon-180': { size: 180, maskable: false },
	'icon-192': { size: 192, maskable: false },
	'icon-512': { size: 512, maskable: false },
	'icon-maskable': { size: 512, maskable: true },
} as const;

/** An icon as PNG. */
export async function iconPng(name: keyof typeof ICONS): Promise<Buffer> {
	const { size, maskable } = ICONS[name];
	const svg = readFileSync('public/favicon.svg');
	if (!maskable) return sharp(svg, { density: 1200 }).resize(size).png({ palette: true }).toBuffer();
	const inner = Math.round(size * 0.6);
	const mark = await sharp(svg, { density: 1200 }).resize(inner).png().toBuffer();
	const ground = { width: size, height: size, channels: 3 as const, background: '#8c2f1b' };
	return sharp({ create: ground })
		.composite([{ input: mark }])
		.png({ palette: true })
		.toBuffer();
}
