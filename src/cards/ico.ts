/** The icon in the format that programs ask for as /favicon.ico without having seen a page. */
import type { SiteIdentity } from '../record/site-identity.ts';
import { squarePng } from './icon.ts';

/** Pixels: what a browser's tab and a list of bookmarks show on a dense screen. */
const SIZE = 32;
const HEADER_BYTES = 22;

/** One PNG in an ICO file: a header of 6 bytes, an entry of 16, the picture (little-endian; Windows reads PNG in ICO since Vista). */
function icoFrom(png: Buffer, size: number): Buffer {
	const header = Buffer.alloc(HEADER_BYTES);
	header.writeUInt16LE(1, 2); // an icon, no cursor
	header.writeUInt16LE(1, 4); // one picture
	header.writeUInt8(size, 6);
	header.writeUInt8(size, 7);
	header.writeUInt16LE(1, 10); // planes
	header.writeUInt16LE(32, 12); // bits a pixel
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(HEADER_BYTES, 18);
	return Buffer.concat([header, png]);
}

export async function faviconIco(site: Pick<SiteIdentity, 'mark' | 'accent'>): Promise<Buffer> {
	return icoFrom(await squarePng(site, SIZE), SIZE);
}
