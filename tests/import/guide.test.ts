import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

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
