/** wawoff2 ships without types: Google's WOFF2 reference decoder as WebAssembly. */
declare module 'wawoff2' {
	/** The font inside a WOFF2 file, as TrueType. */
	export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
