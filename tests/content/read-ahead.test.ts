/** Everything stands in a folder of its own, what is kept too, so that no other test keeps anything there. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadArchive, readFiles } from '../../src/content/files.ts';
import { archiveIn } from '../../src/content/gateway.ts';
import { KEPT_FILES } from '../../src/content/kept-files.ts';
import { keepingMentions } from '../../src/content/mentions-before.ts';
import { digestOfTexts } from '../../src/content/page-reads.ts';
import { ContentError } from '../../src/content/problem.ts';
import { readAhead } from '../../src/content/read-ahead.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { mentionsByPerson } from '../../src/record/mentions.ts';
import { writeArchive } from '../support/generated.ts';

const SEMINARS = 60;
const dir = mkdtempSync(join(tmpdir(), 'read-ahead-'));
const [project, content] = [process.cwd(), join(dir, 'content')];
const kept = (folder: string) => readdirSync(join(KEPT_FILES, folder)).sort();

before(() => {
	mkdirSync(content);
	writeArchive(content, { seminars: SEMINARS, pages: 1, characters: 400 });
	process.chdir(dir);
});
after(() => {
	process.chdir(project);
	rmSync(dir, { recursive: true });
});

test('all that threads read, convert and find is what the archive asks for afterwards', async () => {
	await readAhead('content');
	const [read, converted, mentions] = ['read-seminars', 'converted-seminars', 'mentions'].map(kept);
	assert.deepEqual([read?.length, converted?.length, mentions?.length], [SEMINARS, SEMINARS, 2 * SEMINARS]);
	for (const locale of LOCALES) {
		const archive = archiveIn(locale);
		assert.ok(mentionsByPerson(archive, keepingMentions(archive.speakers, digestOfTexts)).size > 0);
	}
	assert.deepEqual(['read-seminars', 'converted-seminars', 'mentions'].map(kept), [read, converted, mentions]);
});

test('what is wrong with an archive is reported as if nobody had read ahead', async () => {
	const [faulty = '', other = ''] = readdirSync('content').filter((name) => name.includes('seminar'));
	appendFileSync(join('content', faulty, '01-part-1.mdx'), '\n{甲\n');
	appendFileSync(join('content', other, 'seminar.yaml'), 'participants: [nobody-at-all]\n');
	// So that the seminars are read anew.
	rmSync(KEPT_FILES, { recursive: true });
	await readAhead('content');
	assert.equal(kept('read-seminars').length, SEMINARS - 2);
	const { problems } = readArchive(readFiles('content'), (path) => join('content', path));
	assert.ok(problems.length >= 2);
	assert.throws(() => loadArchive('content'), { message: new ContentError(problems).message });
	writeFileSync(join('content', faulty, '01-part-1.mdx'), Buffer.from([0xd6, 0xd0]));
	await readAhead('content');
	assert.throws(() => loadArchive('content'), /is not UTF-8/);
});
