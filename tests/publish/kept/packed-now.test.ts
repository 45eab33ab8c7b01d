import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadArchive } from '../../../src/content/files.ts';
import { packedNow } from '../../../src/publish/kept/packed-now.ts';
import type { Archive, Seminar } from '../../../src/record/model.ts';
import type { Extent } from '../../../src/record/site-identity.ts';

const { site, seminars } = loadArchive('content');
const [one] = seminars;
assert.ok(one);

function archive(count: number, extent?: Extent): Pick<Archive, 'site' | 'seminars'> {
	const many = Array.from({ length: count }, (_, i): Seminar => ({ ...one, id: `seminar-${i}` }) as Seminar);
	return { site: { ...site, extent }, seminars: many };
}
const lean = new Map([['seminar-3/record.json', null]]);

test('who had a file of each export is told once the archive is packed because it has grown', () => {
	assert.match(packedNow(archive(501), lean) ?? '', /501 seminars.*`extent: lean`/s);
});

test('nobody is told who has said how much is built, whose archive is smaller, or whose former site had no such files', () => {
	assert.equal(packedNow(archive(501, 'packed'), lean), null);
	assert.equal(packedNow(archive(501, 'lean'), lean), null);
	assert.equal(packedNow(archive(500), lean), null);
	assert.equal(packedNow(archive(501), new Map([['schema/record.json', null]])), null);
	assert.equal(packedNow(archive(501), new Map()), null);
});
