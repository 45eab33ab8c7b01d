/** Citation.js ships without types: what the tests use of it. */
declare module '@citation-js/core' {
	/** Parses an input of any known format into items of CSL-JSON. */
	export const plugins: { input: { chain(input: string, options: { generateGraph: false }): Record<string, unknown>[] } };
}
declare module '@citation-js/plugin-bibtex';
