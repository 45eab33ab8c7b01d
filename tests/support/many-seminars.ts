/** A generated archive of more seminars than the front page lists, built and served, and a plain scan of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fullTable } from '../../src/search/build/fold-table.ts';
import { fold } from '../../src/search/shared/fold.ts';
import { writeArchive } from './generated.ts';

export const MANY = 34;

/** A passage as its record.json has it. */
export interface Said {
	seminar: string;
	/** YYYY-MM-DD */
	date: string;
	page: string;
	speaker: string | null;
	name: string | null;
	/** The folds of its paragraph, of itself, and of what comes before it in the paragraph. */
	paragraph: string;
	folded: string;
	start: number;
	url: string;
}

interface RecordJson {
	id: string;
	date: string;
	speakers: { id: string; name: string }[];
	pages: { id: string; speeches: { speaker: string | null; paragraphs: { passages: { url: string; text: string }[] }[] }[] }[];
}

/** Builds the archive below a folder. @param site the content's site.yaml */
export function buildMany(dir: string, site: string): { dir: string; base: string } {
	const content = `${dir}-content`;
	for (const folder of [dir, content]) rmSync(folder, { recursive: true, force: true });
	mkdirSync(content, { recursive: true });
	writeArchive(content, { seminars: MANY, pages: 1, characters: 3_000, days: 80 });
	// Six names that a search for 發展 is answered with.
	const topics = [...'一二三四五六'].map((number, i) => `development-${i}:\n  label: 發展之${number}\n  description: 發展的一面。\n`);
	writeFileSync(`${content}/topics.yaml`, topics.join(''));
	writeFileSync(`${content}/site.yaml`, site);
	const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dir, SITE: 'https://record.example', BASE: '/' };
	assert.equal(spawnSync(process.execPath, ['src/commands/run.mjs', 'build', '--silent'], { stdio: 'inherit', env }).status, 0);
	return { dir, base: '/' };
}

/** Every passage of a built archive, the newest seminar first. */
export function saidIn(dir: string): Said[] {
	const records = globSync(`${dir}/*-seminar-*/record.json`).map((file) => JSON.parse(readFileSync(file, 'utf8')) as RecordJson);
	records.sort((a, b) => (a.date < b.date ? 1 : -1));
	return records.flatMap(({ id: seminar, date, speakers, pages }) =>
		pages.flatMap(({ id: page, speeches }) =>
			speeches.flatMap(({ speaker, paragraphs }) =>
				paragraphs.flatMap(({ passages }) => {
					const folds = passages.map(({ text }) => fold(text, fullTable));
					const name = speakers.find((one) => one.id === speaker)?.name ?? null;
					return passages.map(({ url }, i) => ({
						...{ seminar, date, page, speaker, name, url },
						paragraph: folds.join(''),
						folded: folds[i] ?? '',
						start: folds.slice(0, i).join('').length,
					}));
				}),
			),
		),
	);
}

/** How many matches of a wording begin in a passage. */
export function matchesIn({ paragraph, folded, start }: Said, wording: string): number {
	const term = fold(wording, fullTable);
	let count = 0;
	for (let at = paragraph.indexOf(term); at >= 0; at = paragraph.indexOf(term, at + term.length)) {
		if (at >= start && at < start + folded.length) count++;
	}
	return count;
}

/** The sums of a number over passages, by a key. */
export function sums(said: readonly Said[], keyOf: (one: Said) => string, numberOf: (one: Said) => number): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const one of said) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + numberOf(one);
	return counts;
}
