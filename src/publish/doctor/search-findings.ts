/** Whether the deployed index finds what the records have. */
import { openIndex } from '../../search/engine/engine.ts';
import { INDEX_PATH } from '../../search/shared/manifest.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known-wordings.ts';

/**
 * Searches each wording, and compares what is counted with a plain scan.
 * @param base the site's address
 */
export async function searchFindings(base: URL, known: readonly Known[]): Promise<Finding[]> {
	const fault = (what: string): Finding => ({ level: 'fault', check: 'search', what, path: 'search/' });
	try {
		const index = await openIndex(new URL(INDEX_PATH, base).href);
		const findings: Finding[] = [];
		for (const { wording, matches } of known) {
			const results = await index.search(wording, { hitsWanted: Number.POSITIVE_INFINITY });
			if (results?.matches !== matches)
				findings.push(fault(`“${wording}” is found ${results?.matches ?? 0} times, and stands there ${matches} times`));
		}
		return findings;
	} catch (error) {
		return [fault(`cannot be used: ${(error as Error).message}`)];
	}
}
