import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { POINTS_EXAMPLE, TOPICS_EXAMPLE } from '../../src/commands/points-example.ts';
import { pageSchema } from '../../src/content/schemas/page-schema.ts';
import { topicsSchema } from '../../src/content/schemas/topics-schema.ts';
import { readYaml } from '../../src/content/yaml.ts';

/** The importer's code, quotation marks and line breaks in it as they are. */
const code = globSync('src/{import,formats,commands}/**/*.ts')
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

/** The first column of the table that follows a line of the guide. */
function messagesBelow(line: string): string[] {
	const [, after = ''] = readFileSync('docs/editing.md', 'utf8').split(line);
	const table = /(?:^\|.*\n)+/m.exec(after)?.[0] ?? '';
	const cells = table.split('\n').map((row) => row.split(' | ')[0] ?? '');
	return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message));
}

for (const line of ['| message | check |', 'nothing is written for a file that fails:']) {
	test(`the importer has every message that the guide lists (${line})`, () => {
		// The heading of the table of findings is its first line, so the table begins behind it.
		const messages = messagesBelow(line);
		assert.ok(messages.length >= 8);
		for (const message of messages) {
			for (const part of message.split(/“?…”?/)) assert.ok(code.includes(part.trim()), `${message}: “${part.trim()}” is not in the code`);
		}
	});
}

test('the guide and `npm run anchors -- --help` have one example of points, notes, figures and topics, and the schema accepts it', () => {
	const guide = readFileSync('docs/editing.md', 'utf8');
	for (const example of [POINTS_EXAMPLE, TOPICS_EXAMPLE]) assert.ok(guide.includes(example));
	const page = readYaml(POINTS_EXAMPLE, pageSchema, 'page.mdx');
	const topics = readYaml(TOPICS_EXAMPLE, topicsSchema, 'topics.yaml');
	assert.deepEqual([...page.problems, ...topics.problems], []);
	assert.ok(page.value?.points.every((point) => point.topics.every((topic) => topics.value?.[topic])));
	assert.ok(page.value && page.value.notes.length > 0 && page.value.figures.length > 0);
});
