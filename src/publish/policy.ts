/** The content security policy of every page, and the one script that it allows inside a page. */
import { createHash } from 'node:crypto';

/**
 * Gives the settings their remembered values before anything is painted: a file of its own would come too late, or keep the page
 * waiting. A browser that keeps nothing is no error.
 */
export const RECALL =
	"try{for(const one of document.querySelectorAll('#settings input'))if(localStorage.getItem(one.name)===one.value)one.checked=true}catch{}";

const hash = createHash('sha256').update(RECALL).digest('base64');

/** In every page, for hosts that send no headers; `_headers` and the sample configurations send it too. */
export const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types search-worker`;
