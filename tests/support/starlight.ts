/** The same text as a Starlight site, the usual documentation site: the baseline for builds of archives. Needs the npm registry. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { loadArchive } from '../../src/content/files.ts';
import { type Archive, type Page, paragraphsIn } from '../../src/record/model.ts';
import { measuredRun, type Taken } from './measured-run.ts';

const STARLIGHT = '0.42.4';

function pageText({ title, speeches }: Page, { speakers }: Archive): string {
	const children = speeches.flatMap(({ speaker, blocks }): RootContent[] => {
		const name = speakers.get(speaker ?? '')?.name;
		const by: RootContent[] =
			name === undefined ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: name }] }] }];
		return [
			...by,
			...paragraphsIn(blocks).map(({ text }): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })),
		];
	});
	return `---\n${stringify({ title })}---\n\n${toMarkdown({ type: 'root', children })}`;
}

/**
 * Makes a Starlight site of a content folder's record, with Starlight's own settings.
 * @param dir an empty folder outside the project
 */
export async function writeStarlight(content: string, dir: string): Promise<void> {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { astro: string; sharp: string } };
	const { astro, sharp } = dependencies;
	const packages = { astro, sharp, '@astrojs/starlight': STARLIGHT };
	mkdirSync(join(dir, 'src/content/docs'), { recursive: true });
	writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'baseline', private: true, type: 'module', dependencies: packages }));
	writeFileSync(
		join(dir, 'astro.config.mjs'),
		`import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://record.example', integrations: [starlight({ title: '記錄', defaultLocale: 'root', locales: { root: { label: '中文', lang: 'zh-TW' } } })] });
`,
	);
	writeFileSync(
		join(dir, 'src/content.config.ts'),
		`import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
	);
	writeFileSync(join(dir, 'src/content/docs/index.md'), '---\ntitle: 記錄\n---\n');
	const archive = loadArchive(content);
	for (const { id, pages } of archive.seminars) {
		mkdirSync(join(dir, 'src/content/docs', id));
		for (const page of pages) writeFileSync(join(dir, 'src/content/docs', id, `${page.id}.md`), pageText(page, archive));
	}
	await measuredRun(['npm', 'install', '--no-audit', '--no-fund'], {}, dir);
}

/** Builds a site that writeStarlight made, into its folder `dist`. */
export function buildStarlight(dir: string): Promise<Taken> {
	// As long lists of pages need more memory than Node allows itself.
	// The compiled code that our commands keep is not its own.
	const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=8192', NODE_COMPILE_CACHE: undefined };
	return measuredRun([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], environment, dir);
}
