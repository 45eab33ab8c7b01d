import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignSeminar } from '../../src/anchors/align-seminar.ts';
import type { PublishedPassage } from '../../src/record/edition.ts';
import { addressOfPassage, changesSince, markedDifferences } from '../../src/record/edition-changes.ts';
import {
	editionsText,
	hashOfPassages,
	type KeptEdition,
	keptAfter,
	paragraphsAsPublished,
	publishedPassages,
	restoreEditions,
	withoutPublished,
} from '../../src/record/editions.ts';
import { EMPTY_LEDGER, type Ledger, ledgerText } from '../../src/record/ledger.ts';
import { applyToBook, type Book, book, bookEdits, textOf } from '../anchors/edits.ts';
import { trials } from '../support/trials.ts';

/** The passages of a ledger, page by page, as a test knows them. */
const passagesOf = ({ pages }: Ledger): PublishedPassage[] =>
	Object.entries(pages).flatMap(([page, { paragraphs }]) =>
		Object.entries(paragraphs).flatMap(([paragraph, passages]) =>
			Object.entries(passages).map(([id, text]) => ({ page, paragraph, id, text })),
		),
	);

/** The ledger of a book published after another, as the file gives it back. */
function publish(before: Ledger, text: Book): Ledger {
	const aligned = alignSeminar(before, new Map([...text].map(([id, page]) => [id, textOf(page)])));
	const edition = { date: '2026-01-02', sha256: hashOfPassages(passagesOf(aligned)) };
	return JSON.parse(ledgerText({ ...aligned, edition })) as Ledger;
}

test('after many editions of random edits each one has the words, the pages and the anchors with which it was published', () => {
	fc.assert(
		fc.property(book, fc.array(bookEdits, { minLength: 10, maxLength: 20 }), (first, rounds) => {
			let text = first;
			let ledger = publish(EMPTY_LEDGER, text);
			let kept: KeptEdition[] = [];
			const published: { sha256: string; passages: PublishedPassage[] }[] = [];
			for (const round of rounds) {
				text = round.reduce(applyToBook, text);
				const next = publish(ledger, text);
				if (next.edition?.sha256 !== ledger.edition?.sha256)
					published.push({ sha256: ledger.edition?.sha256 ?? '', passages: passagesOf(ledger) });
				kept = keptAfter(kept, ledger, publishedPassages(ledger, []), passagesOf(next));
				kept = (JSON.parse(editionsText(kept)) as { editions: KeptEdition[] }).editions;
				ledger = next;
			}
			const restored = restoreEditions(kept, publishedPassages(ledger, []));
			assert.deepEqual(
				restored.map(({ sha256, passages }) => ({ sha256, passages })),
				published,
			);
			for (const { sha256, passages } of restored) assert.equal(hashOfPassages(passages ?? []), sha256);
		}),
		trials(60),
	);
});

test('the changes since an edition name each passage that has other words or is missing on one side, once, and no other', () => {
	fc.assert(
		fc.property(book, bookEdits, (first, round) => {
			const before = publish(EMPTY_LEDGER, first);
			const [then, now] = [passagesOf(before), passagesOf(publish(before, round.reduce(applyToBook, first)))];
			const textsOf = (passages: PublishedPassage[]) => new Map(passages.map((one) => [addressOfPassage(one), one.text]));
			const [old, current] = [textsOf(then), textsOf(now)];
			const expected = [...new Set([...old.keys(), ...current.keys()])].filter((address) => old.get(address) !== current.get(address));
			const changes = changesSince(then, now).filter(({ kind }) => kind !== 'moved');
			const named = changes.map(({ former, now: present }) => addressOfPassage((former ?? present) as PublishedPassage));
			assert.deepEqual(named.toSorted(), expected.toSorted());
			for (const { kind, former, now: present } of changes) {
				assert.equal(kind, former === null ? 'added' : present === null ? 'removed' : 'mended');
			}
		}),
		trials(200),
	);
});

const passage = (page: string, paragraph: string, id: string, text: string): PublishedPassage => ({ page, paragraph, id, text });
const POND = [passage('pond', 'p1', 'p1-s1', '池塘很深。'), passage('pond', 'p1', 'p1-s2', '水很清。')];

test('passages that only changed places are told as moved', () => {
	const [first, second] = POND as [PublishedPassage, PublishedPassage];
	const changes = changesSince(POND, [second, first]);
	assert.deepEqual(
		changes.map(({ kind }) => kind),
		['moved'],
	);
});

test('the parts of a mended passage joined are the passage, then and now, and what is marked is what differs', () => {
	const { former, now } = markedDifferences('水很清。', '水非常清𠮷。');
	assert.deepEqual(former, [
		{ text: '水', changed: false },
		{ text: '很', changed: true },
		{ text: '清', changed: false },
		{ text: '。', changed: false },
	]);
	assert.equal(now.map(({ text }) => text).join(''), '水非常清𠮷。');
	assert.deepEqual(
		now.filter(({ changed }) => changed).map(({ text }) => text),
		['非常', '𠮷'],
	);
});

test('one mended sentence costs its former words and a few lines, however long the record is', () => {
	const long = Array.from({ length: 5000 }, (_, i) => passage('pond', `p${i + 1}`, `p${i + 1}-s1`, `第${i}句：山上的池塘很深。`));
	const mended = long.map((one, i) => (i === 2500 ? { ...one, text: '山上的池塘很淺。' } : one));
	const ledger: Ledger = { ...EMPTY_LEDGER, edition: { date: '2026-01-02', sha256: hashOfPassages(long) } };
	const kept = keptAfter([], ledger, long, mended);
	assert.ok(editionsText(kept).length < 400);
	assert.deepEqual(restoreEditions(kept, mended)[0]?.passages, long);
});

test('an edition whose words are unknown is listed without them, and so are those before it', () => {
	const sha256 = 'a'.repeat(64);
	const ledger: Ledger = { ...EMPTY_LEDGER, edition: { date: '2026-01-02', sha256 } };
	const kept = keptAfter([], ledger, publishedPassages(ledger, []), POND);
	assert.deepEqual(restoreEditions(kept, POND), [{ date: '2026-01-02', sha256, passages: null }]);
});

test('the first publication and one without new words keep nothing', () => {
	assert.deepEqual(keptAfter([], EMPTY_LEDGER, null, POND), []);
	const ledger: Ledger = { ...EMPTY_LEDGER, edition: { date: '2026-01-02', sha256: hashOfPassages(POND) } };
	assert.deepEqual(keptAfter([], ledger, POND, POND), []);
});

test('an edition kept by a command that was interrupted before the ledger was written counts as the published one', () => {
	const ledger: Ledger = { ...EMPTY_LEDGER, edition: { date: '2026-01-02', sha256: hashOfPassages(POND) } };
	const interrupted = keptAfter([], ledger, POND, POND.slice(1));
	assert.equal(interrupted.length, 1);
	assert.deepEqual(withoutPublished(interrupted, ledger), []);
});

test('pages whose ids look like numbers, which JSON moves to the front, are put in the record’s order', () => {
	const passages = [passage('pond', 'p1', 'p1-s1', '池塘很深。'), passage('2024', 'p1', 'p1-s1', '水很清。')];
	const pageOf = (one: PublishedPassage) => ({ paragraphs: { [one.paragraph]: { [one.id]: one.text } }, removed: {}, readings: {} });
	const ledger: Ledger = {
		edition: { date: '2026-01-02', sha256: hashOfPassages(passages) },
		pages: Object.fromEntries(passages.map((one) => [one.page, pageOf(one)])),
		gone: {},
	};
	assert.deepEqual(Object.keys(ledger.pages), ['2024', 'pond']);
	assert.deepEqual(publishedPassages(ledger, ['pond', '2024']), passages);
});

test('paragraphs are joined by line feeds for the hash, and passages by nothing', () => {
	const [first] = paragraphsAsPublished(POND);
	assert.equal(first?.map(({ text }) => text).join(''), '池塘很深。水很清。');
	const expected = createHash('sha256').update('池塘很深。水很清。\n山上。').digest('hex');
	assert.equal(hashOfPassages([...POND, passage('pond', 'p2', 'p2-s1', '山上。')]), expected);
});
