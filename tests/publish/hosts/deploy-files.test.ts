import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

interface Step {
	run?: string;
	uses?: string;
	env?: Record<string, string>;
}
interface Job {
	needs?: string;
	permissions: Record<string, string>;
	steps: Step[];
}

test('the workflow tests before it builds, builds before it publishes, and gives each job no more than it needs', () => {
	const { permissions, jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
		permissions: object;
		jobs: Record<'test' | 'build' | 'deploy', Job>;
	};
	assert.deepEqual(permissions, {});
	assert.deepEqual([jobs.test.needs, jobs.build.needs, jobs.deploy.needs], [undefined, 'test', 'build']);
	assert.ok(jobs.test.steps.some(({ run }) => run === 'npm test'));
	const build = jobs.build.steps.find(({ run }) => run === 'npm run build');
	assert.deepEqual(Object.keys(build?.env ?? {}), ['SITE', 'BASE']);
	const writers = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions).includes('write'));
	assert.deepEqual(
		writers.map(([name]) => name),
		['deploy'],
	);
});

test('every file that docs/deploying.md links to is there', () => {
	const file = 'docs/deploying.md';
	const links: string[] = [];
	visit(unified().use(remarkParse).parse(readFileSync(file, 'utf8')), 'link', ({ url }) => void links.push(url));
	assert.ok(links.length >= 5);
	for (const link of links) assert.ok(/^https:/.test(link) || existsSync(join(dirname(file), link.replace(/#.*/, ''))), link);
});
