/** A generated archive in the index's form: many speakers, long pages, the reporter's words inside speeches, directions, labels. */
import type { IndexContent } from '../../src/search/build/build-index.ts';
import { fullTable } from '../../src/search/build/fold-table.ts';
import type { Catalog } from '../../src/search/shared/catalog.ts';
import { fold } from '../../src/search/shared/fold.ts';
import type { IndexedPage, IndexedParagraph } from '../../src/search/shared/indexed-page.ts';
import { random } from './generated.ts';

const SPEAKERS = 40;
const SEMINARS = 12;
const PAGES = 4;
/** Common characters come first: each is drawn about half as often as the one before the last. */
const CHARACTERS = [...'的是我一不們有這在個人來到說為會經濟發展創新產業國家政策開放資料社區學習臺灣廣州知識城區研討合作問題時間機構'];
const ODD = [...'AbＣ9０５ｶﾞかカ한Яπ𠮷㐀〇々①', 'GPT', '4.0', 'g0v', '2024', '㍿', '瞭解', '哈哈', '哈哈哈哈'];

type Passage = IndexedParagraph['passages'][number];

/** Draws texts in which few characters are frequent and most are rare, with some that are hard to index. */
function sentenceWriter(next: () => number): () => string {
	const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const character = () => (next() < 0.06 ? any(ODD) : (CHARACTERS[Math.floor(next() ** 2 * CHARACTERS.length)] ?? ''));
	const phrases = Array.from({ length: 60 }, () => Array.from({ length: 2 + Math.floor(next() * 6) }, character).join(''));
	return () => {
		const parts = Array.from({ length: 1 + Math.floor(next() * 9) }, () => (next() < 0.5 ? any(phrases) : character()));
		return `${parts.join(next() < 0.2 ? '，' : '')}。`;
	};
}

/** The archive's pages, and the catalog that fits them. */
export function spokenArchive(seed: number): IndexContent {
	const next = random(seed);
	const sentence = sentenceWriter(next);
	const speakers = Array.from({ length: SPEAKERS }, (_, i) => ({ id: `speaker-${i}`, name: `講者${i}` }));
	const paragraphs: number[][] = [];
	const pages: IndexedPage[] = [];
	const seminars: Catalog['seminars'] = Array.from({ length: SEMINARS }, (_, i) => {
		const date = `${2012 + Math.floor(i / 2)}-0${1 + (i % 9)}-15`;
		const seminar = { id: `${date}-seminar-${i}`, title: `第${i}次研討會`, date };
		const own = Array.from({ length: PAGES }, (_page, j) => {
			const isReport = j === 1;
			const page: IndexedPage = { path: `${seminar.id}/page-${j}/`, title: `第${j}場`, seminar: seminar.title, date, paragraphs: [] };
			const counts: number[] = [];
			const speeches: Catalog['seminars'][number]['pages'][number]['speeches'] = [];
			for (let speech = 0; speech < (j === 2 ? 160 : 12); speech++) {
				const index = next() < 0.1 ? -1 : Math.floor(next() ** 2 * SPEAKERS);
				const speaker = speakers[index];
				let [count, length, spoken] = [0, 0, 0];
				for (let k = 1 + Math.floor(next() * 3); k > 0; k--) {
					const number = page.paragraphs.length + 1;
					const passages = Array.from({ length: 1 + Math.floor(next() * 4) }, (_passage, l): Passage => {
						const text = sentence();
						const end = Math.floor(next() * text.length);
						const isPart = isReport && speaker && end > 0 && next() < 0.5;
						const narration: [number, number][] = isPart ? [[0, end]] : [];
						spoken += fold(isPart ? text.slice(end) : text, fullTable).length;
						return { id: `p${number}-s${l + 1}`, text, ...(narration.length > 0 && { narration }) };
					});
					page.paragraphs.push({ speaker: speaker?.name ?? null, ...(speaker && { by: speaker.id }), passages });
					length += fold(passages.map(({ text }) => text).join(''), fullTable).length;
					count++;
				}
				counts.push(count);
				speeches.push(index < 0 || spoken === length ? [index, length] : [index, length, spoken]);
				if (next() < 0.1) {
					const id = `p${page.paragraphs.length + 1}-s1`;
					page.paragraphs.push({ speaker: null, narrative: true, passages: [{ id, text: `（${sentence()}）` }] });
				}
			}
			page.labels = [{ at: 'p1', text: page.title }, ...(next() < 0.5 ? [{ at: 'p2', text: sentence() }] : [])];
			if (next() < 0.5) page.enumerations = [[0, 1, 2, 3]].filter(() => page.paragraphs.length > 4);
			paragraphs.push(counts);
			pages.push(page);
			return { id: `page-${j}`, title: page.title, speeches };
		});
		return { ...seminar, pages: own };
	});
	return {
		pages,
		paragraphs,
		catalog: {
			speakers: speakers.map((one) => ({ ...one, roman: '', aliases: [], posts: '', institutions: [] })),
			institutions: [],
			topics: [],
			seminars,
		},
	};
}
