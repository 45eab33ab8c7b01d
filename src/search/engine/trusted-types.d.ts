/** What TypeScript's own types lack: the part of Trusted Types (W3C) that is used, and Vite's import of a worker's address. */

/** Browsers take it where they take a script's address. */
type TrustedScriptURL = string & { readonly trusted: unique symbol };

interface TrustedTypePolicyFactory {
	createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): { createScriptURL: (text: string) => TrustedScriptURL };
}

/** Undefined in browsers without Trusted Types. */
declare var trustedTypes: TrustedTypePolicyFactory | undefined;

declare module '*?worker&url' {
	const url: string;
	export default url;
}
