/** The content security policy of every page, and the inline scripts that the policy allows. */

import { createHash } from 'node:crypto';
import { START_SEARCH } from '../search/shared/search-start.ts';

/**
 * Inline script: checks the reader's stored settings before the first paint. A script file would come too late or delay the page.
 * Where the browser stores nothing, reading fails and the defaults stay.
 */
export const RESTORE_SETTINGS =
	"try{for(const one of document.querySelectorAll('#settings input'))if(localStorage.getItem(one.name)===one.value)one.checked=true}catch{}";

const hashes = [RESTORE_SETTINGS, START_SEARCH].map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);

/** The policy as each page's `meta` element has it, for hosts that send no headers. src/publish/hosts sends it too. */
export const POLICY = `default-src 'none'; script-src 'self' ${hashes.join(' ')}; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types search-worker offline-worker`;
