/** Generates an archive of dialogues from the record's own sentences; every run generates the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadArchive } from '../../src/content/files.ts';
import { paragraphsOf } from '../../src/record/model.ts';
import { random } from './generated.ts';

/** The newest seminar: one long page, with its source. */
export const LONG = '2024-11-05-long';
/** Speaks in every seminar, every other time. */
export const HOST = 'host';
/** One wording of the long source is changed: in this turn, from 0, and this line, from 1. */
export const CHANGED = { turn: 81, line: 3 * 81 + 2, received: '錯字', published: '正字' };
/** A stage direction at the end of each dialogue. */
export const DIRECTION = '（與會者合影，議程到此結束）';

const SEMINARS = 32;
const GUESTS = 160;
const LONG_TURNS = 300;
const SHORT_TURNS = 8;
const FAMILY = [...'王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅'];
const GIVEN = ['美玲', '志明', '雅雯', '建國', '春嬌', '文清', '淑芬', '俊傑'];
/** Characters that MDX would read as markup. */
const MARKUP = /[\\`*_{}[\]<>()#+\-.!|~&"\n]/;

interface Said {
	by: string;
	text: string;
}

function names(): Map<string, string> {
	const guests = Array.from({ length: GUESTS }, (_, i): [string, string] => [
		`guest-${i}`,
		`${FAMILY[i % FAMILY.length]}${GIVEN[Math.floor(i / FAMILY.length)]}`,
	]);
	return new Map([[HOST, '召集人甲'], ...guests]);
}

function writeSource(folder: string, turns: readonly Said[], nameOf: ReadonlyMap<string, string>): void {
	const lines = turns.flatMap(({ by, text }) => [`### ${nameOf.get(by)}：`, text.replace(CHANGED.published, CHANGED.received), '']);
	writeFileSync(join(folder, 'source.txt'), `${[...lines, DIRECTION].join('\n')}\n`);
	const label = { id: 'label', find: '^### .+：$', put: '', count: turns.length, reason: '講者的標籤。' };
	const slip = { id: 'slip', line: CHANGED.line, find: CHANGED.received, put: CHANGED.published, reason: '錯字。' };
	writeFileSync(join(folder, 'emendations.yaml'), stringify({ rules: [label], cases: [slip] }));
}

/** Writes the content folder of an archive of 32 dialogues, one of them of 300 turns, with 161 people. */
export function writeDialogueArchive(dir: string): void {
	const sentences = loadArchive('content').seminars.flatMap(({ pages }) =>
		pages.flatMap((page) => paragraphsOf(page).flatMap(({ passages }) => passages.map(({ text }) => text))),
	);
	const plain = sentences.filter((text) => text.length > 20 && !MARKUP.test(text));
	const next = random(20241105);
	const sentence = () => plain[Math.floor(next() * plain.length)] ?? '';
	const nameOf = names();
	writeFileSync(join(dir, 'speakers.yaml'), stringify(Object.fromEntries([...nameOf].map(([id, name]) => [id, { name }]))));
	writeFileSync(join(dir, 'topics.yaml'), '{}\n');
	for (let i = 0; i < SEMINARS; i++) {
		const long = i === 0;
		const date = long ? LONG.slice(0, 10) : new Date(Date.UTC(2024, 9 - i, 3)).toISOString().slice(0, 10);
		const folder = join(dir, long ? LONG : `${date}-dialogue-${i}`);
		mkdirSync(folder);
		writeFileSync(join(folder, 'seminar.yaml'), stringify({ title: `第${SEMINARS - i}次對談`, date, kind: 'transcript' }));
		const turns = Array.from({ length: long ? LONG_TURNS : SHORT_TURNS }, (_, turn): Said => {
			const by = turn % 2 === 0 ? HOST : `guest-${(i * 5 + Math.floor(next() * (long ? 40 : 5))) % GUESTS}`;
			const text = turn % 7 === 3 ? '是的。' : sentence() + sentence() + (next() < 0.2 ? sentence() : '');
			return { by, text: long && turn === CHANGED.turn ? `${CHANGED.published}${text}` : text };
		});
		const speeches = turns.map(({ by, text }) => `<Speech by="${by}">\n  ${text}\n</Speech>`);
		const body = [...speeches, `> ${DIRECTION}`];
		writeFileSync(join(folder, '01-shi-lu.mdx'), `---\ntitle: 實錄\norder: 1\n---\n\n${body.join('\n\n')}\n`);
		if (long) writeSource(folder, turns, nameOf);
	}
}
