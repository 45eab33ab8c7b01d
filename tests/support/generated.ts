/** Generates archives of any size from the record's own sentences; every run generates the same. */
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { loadArchive } from '../../src/content/files.ts';
import { paragraphsOf } from '../../src/record/model.ts';

/** A generator of numbers from 0 to 1 (mulberry32); a seed gives the same numbers in every run. */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface Size {
	seminars: number;
	/** Pages per seminar. */
	pages: number;
	/** Characters per page, at least. */
	characters: number;
	/** Days between two seminars; 1 if left out. */
	days?: number;
}

/** Writes a content folder with random sentences and speakers of the record, and two new speakers per seminar. */
export function writeArchive(dir: string, { seminars, pages, characters, days = 1 }: Size): void {
	const { seminars: records, speakers } = loadArchive('content');
	const sentences = records.flatMap(({ pages }) =>
		pages.flatMap((page) => paragraphsOf(page).flatMap(({ passages }) => passages.map(({ text }) => text))),
	);
	const next = random(20241120);
	const any = (texts: readonly string[]): string => texts[Math.floor(next() * texts.length)] ?? '';
	const han = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
	const known = Object.fromEntries([...speakers].map(([id, { name }]) => [id, { name }]));
	const more = Array.from({ length: 2 * seminars }, (_, i) => [`speaker-${i}`, { name: any(han) + any(han) + any(han) }]);
	const people = [...speakers.keys(), ...more.map(([id]) => String(id))];
	writeFileSync(join(dir, 'speakers.yaml'), stringify({ ...known, ...Object.fromEntries(more) }));
	writeFileSync(join(dir, 'topics.yaml'), '{}\n');
	for (let i = 0; i < seminars; i++) {
		const date = new Date(Date.UTC(2000, 0, 1 + i * days)).toISOString().slice(0, 10);
		const folder = join(dir, `${date}-seminar-${i}`);
		mkdirSync(folder);
		writeFileSync(join(folder, 'seminar.yaml'), `title: 第${i + 1}次研討會\ndate: ${date}\n`);
		for (let page = 1; page <= pages; page++) {
			const paragraphs: string[] = [];
			for (let length = 0; length < characters; length += paragraphs.at(-1)?.length ?? 0) {
				paragraphs.push(Array.from({ length: 6 }, () => any(sentences)).join(''));
			}
			const frontMatter = `---\ntitle: 第${page}場發言\nspeaker: ${any(people)}\norder: ${page}\n---`;
			writeFileSync(join(folder, `0${page}-part-${page}.mdx`), [frontMatter, ...paragraphs, ''].join('\n\n'));
		}
	}
}

/**
 * Writes an archive, and beside it the seminars of each year with the same people, topics and settings.
 * @param work gets the folders `whole` and one of each year
 */
export function writeYears(work: string, years: readonly string[], size: Size): void {
	const whole = join(work, 'whole');
	mkdirSync(whole);
	writeArchive(whole, size);
	for (const year of years) {
		for (const path of globSync([`${whole}/*.yaml`, `${whole}/${year}-*`])) {
			cpSync(path, join(work, year, basename(path)), { recursive: true });
		}
	}
}
