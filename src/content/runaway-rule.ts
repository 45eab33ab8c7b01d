/** Finds the rule of emendations.yaml whose pattern does not come to an end. JavaScript cannot stop a pattern; Node's `vm` can. */
import { createContext, Script } from 'node:vm';
import type { Emendations } from '../record/emendation.ts';

/** In milliseconds. A sound pattern goes through a source of a million characters in some hundredths of this. */
export const MOST_RULE_MS = 3000;

/** Only a pattern with one of these can try many ways to match. */
const HAS_CHOICES = /[*+?{|]/;

/** Goes through all matches, as the emendation does. A pattern that is no regular expression is reported elsewhere. */
const MATCHING = new Script('{ let p; try { p = new RegExp(find, "gmu"); } catch {} if (p) for (const _ of source.matchAll(p)); }');

/** What the script has in place of this program's global object. To make one takes longer than most rules. */
const globals = createContext({ source: '', find: '' });

/** Whether going through all matches of a pattern takes longer than `MOST_RULE_MS`. */
function isRunaway(source: string, find: string): boolean {
	Object.assign(globals, { source, find });
	try {
		MATCHING.runInContext(globals, { timeout: MOST_RULE_MS });
		return false;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
		throw error;
	} finally {
		Object.assign(globals, { source: '' });
	}
}

/**
 * @param source the text of source.txt
 * @returns the index of the first rule that takes longer than `MOST_RULE_MS`; -1 if none does
 */
export function runawayRule(source: string, rules: Emendations['rules']): number {
	return rules.findIndex(({ find }) => HAS_CHOICES.test(find) && isRunaway(source, find));
}
