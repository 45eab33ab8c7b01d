/** The code that builds a site, from where it loads fastest. */
import type { Built, Wishes } from '../publish/build-site.ts';
import { keptBundle, moduleOf } from '../publish/bundle/kept-bundle.ts';
import { BUILD_ENTRY } from '../publish/bundle/make-bundle.ts';
import type { Environment } from '../publish/environment.ts';
import { codeHash } from '../publish/unchanged/build-inputs.ts';

type Builder = typeof import('../publish/build-site.ts');

/**
 * Loads `buildSite` out of a kept bundle of the same code, where there is one: that takes half the time, and the pages use the modules that it has
 * loaded. Else loads it from the sources.
 * @returns `buildSite` for this environment
 */
export async function loadBuilder(environment: Environment): Promise<(wishes: Wishes) => Promise<Built>> {
	// Before the code is loaded: a file that changes while it is loaded then counts as changed in the next build.
	const code = codeHash(environment);
	const bundle = keptBundle(code);
	const { buildSite }: Builder =
		bundle === undefined ? await import('../publish/build-site.ts') : await import(moduleOf(bundle, BUILD_ENTRY));
	return (wishes) => buildSite(environment, code, wishes);
}
