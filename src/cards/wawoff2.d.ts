/** wawoff2, Google's WOFF2 decoder as WebAssembly, ships without types. */
declare module 'wawoff2' {
	/** The font inside a WOFF2 file, as TrueType. */
	export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
