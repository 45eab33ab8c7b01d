/** Checks the imports between files of src against .dependency-cruiser.mjs. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** The front matter and the `<script>` elements of an Astro file, as one TypeScript file. */
function scriptsOf(astro: string): string {
	const frontMatter = /^---\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
	const scripts = [...astro.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
	return [frontMatter, ...scripts].join('\n');
}

/**
 * Checks a copy of src.
 * @param planted files to add to the copy: path from the project's folder → text
 * @returns every import that breaks a rule, as `rule: from → to`
 */
export async function brokenRules(planted: Record<string, string> = {}): Promise<string[]> {
	const dir = mkdtempSync(join(tmpdir(), 'house-'));
	try {
		cpSync('src', join(dir, 'src'), { recursive: true });
		// Dependency-cruiser cannot read Astro files. Each is replaced by a file with its scripts: `./X.astro` resolves to `./X.astro.ts`.
		for (const file of globSync('src/**/*.astro')) {
			writeFileSync(join(dir, `${file}.ts`), scriptsOf(readFileSync(file, 'utf8')));
			rmSync(join(dir, file));
		}
		for (const [file, text] of Object.entries(planted)) {
			mkdirSync(dirname(join(dir, file)), { recursive: true });
			writeFileSync(join(dir, file), text);
		}
		const { output } = await cruise(['src'], { ...config.options, ruleSet: config, validate: true, baseDir: dir });
		return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
	} finally {
		rmSync(dir, { recursive: true });
	}
}
