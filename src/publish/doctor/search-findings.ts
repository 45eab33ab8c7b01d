/** Whether the deployed index finds what the records have. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex } from '../../search/engine/engine.ts';
import { INDEX_PATH } from '../../search/shared/manifest.ts';
import type { Ask } from './ask.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known-wordings.ts';

/**
 * Loads Pagefind's module from a build on this machine: code that a site sends is not run here. A small archive needs none.
 * @throws where no build has the same module as the site
 */
async function importLocal(address: string, ask: Ask, builtDir: string): Promise<unknown> {
	const path = `${INDEX_PATH}${basename(new URL(address).pathname)}`;
	const file = resolve(builtDir, path);
	const { body } = await ask(path);
	if (!existsSync(file) || !readFileSync(file).equals(body)) {
		throw new Error(`a build of the same version is needed on this machine to search a large archive (none in ${builtDir})`);
	}
	return import(pathToFileURL(file).href);
}

/**
 * Searches each wording, and compares what is counted with a plain scan.
 * @param base the site's address
 * @param builtDir the folder of a build on this machine
 */
export async function searchFindings(base: URL, known: readonly Known[], ask: Ask, builtDir: string): Promise<Finding[]> {
	const fault = (what: string): Finding => ({ level: 'fault', check: 'search', what, path: 'search/' });
	// The engine puts a guard on `fetch`.
	const plainFetch = globalThis.fetch;
	try {
		const index = await openIndex(new URL(INDEX_PATH, base).href, (address) => importLocal(address, ask, builtDir));
		const findings: Finding[] = [];
		for (const { wording, matches } of known) {
			const results = await index.search(wording, { hitsWanted: Number.POSITIVE_INFINITY });
			if (results?.matches !== matches)
				findings.push(fault(`“${wording}” is found ${results?.matches ?? 0} times, and stands there ${matches} times`));
		}
		return findings;
	} catch (error) {
		return [fault(`cannot be used: ${(error as Error).message}`)];
	} finally {
		globalThis.fetch = plainFetch;
	}
}
