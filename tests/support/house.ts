/** The imports between files of src, checked against .dependency-cruiser.mjs. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** The scripts of an Astro file: its front matter and its `<script>` elements, as one TypeScript file. */
function scriptsOf(astro: string): string {
	const frontMatter = /^---\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
	const scripts = [...astro.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
	return [frontMatter, ...scripts].join('\n');
}

/**
 * Every import that breaks a rule, as `rule: from → to`.
 * @param planted further files: path below the project's folder → text
 */
export async function brokenRules(planted: Record<string, string> = {}): Promise<string[]> {
	const dir = mkdtempSync(join(tmpdir(), 'house-'));
	try {
		cpSync('src', join(dir, 'src'), { recursive: true });
		// Dependency-cruiser reads no Astro files: their scripts stand beside them, where `./X.astro` finds `./X.astro.ts`.
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
