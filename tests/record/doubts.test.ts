import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretchesOf } from '../../src/record/doubts.ts';
import type { Doubt } from '../../src/record/model.ts';

/** `[start, end)`, with `?` if doubtful, and the notes that end there. */
const show = (length: number, doubts: Doubt[]) =>
	stretchesOf(length, doubts).map(({ start, end, doubtful, notes }) => `${start}–${end}${doubtful ? '?' : ''}${notes.join()}`);

const CASES: [name: string, doubts: Doubt[], stretches: string[]][] = [
	['no doubt: one stretch', [], ['0–9']],
	['one doubt', [{ start: 2, end: 4, note: 0 }], ['0–2', '2–4?0', '4–9']],
	['the whole text', [{ start: 0, end: 9, note: 1 }], ['0–9?1']],
	[
		'doubts that overlap',
		[
			{ start: 3, end: 7, note: 0 },
			{ start: 1, end: 5, note: 1 },
		],
		['0–1', '1–3?', '3–5?1', '5–7?0', '7–9'],
	],
	[
		'doubts of the same wording',
		[
			{ start: 1, end: 5, note: 0 },
			{ start: 1, end: 5, note: 1 },
		],
		['0–1', '1–5?0,1', '5–9'],
	],
];
for (const [name, doubts, stretches] of CASES) test(name, () => assert.deepEqual(show(9, doubts), stretches));

test('an empty text has no stretch', () => assert.deepEqual(show(0, []), []));
