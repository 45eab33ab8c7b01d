import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportLink, withAddress } from '../../src/record/report-link.ts';

const PAGE = 'https://record.example/a/';
const PASSAGE = 'https://record.example/a/?w=p1-s1.0.2.x#p1-s1';
const TEXT = `地址：${PAGE}\n“A & B”`;

const CASES: [what: string, contact: string, fields: [string, string]][] = [
	['a mail', 'mailto:editor@example.org', ['subject', 'body']],
	['a form on the web', 'https://example.org/issues/new', ['title', 'body']],
	['a form whose address has a query', 'https://example.org/new?labels=error', ['title', 'body']],
];
for (const [what, contact, [title, body]] of CASES) {
	test(`a report as ${what} has its title and text filled in, and takes another address`, () => {
		const link = reportLink(contact, '報告錯誤', TEXT);
		assert.ok(link.startsWith(contact));
		assert.doesNotMatch(link, /\+|\s/);
		const { searchParams } = new URL(link);
		assert.deepEqual([searchParams.get(title), searchParams.get(body)], ['報告錯誤', TEXT]);
		const moved = new URL(withAddress(link, PAGE, PASSAGE)).searchParams;
		assert.equal(moved.get(body), TEXT.replace(PAGE, PASSAGE));
	});
}
