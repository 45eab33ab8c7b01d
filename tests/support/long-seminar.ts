/** Generates one long seminar from what is really said in the input files of tests/import/inputs; every run generates the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { inputFiles, labelsOf } from './inputs.ts';

export const LONG_SEMINAR = '2024-05-06-long';

const FAMILY = [...'王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅'];
const GIVEN = ['美玲', '志明', '雅雯', '建國', '春嬌', '文清'];
/** Characters that MDX would read as markup. */
const MARKUP = /[\\`*_{}[\]<>()#+\-.!|~&]/g;
/** Titles are cut here. */
const TITLE = /[。！？，；、：「」“”,.!?]/u;

interface Size {
	speakers: number;
	pages: number;
	/** Characters of a page, at least. */
	characters: number;
}

/** What another long seminar may have for itself. */
interface Own {
	/** The name of its folder. */
	id?: string;
	/** Traditional unless given. */
	lang?: 'zh-Hans-CN';
	/** Its paragraphs, used in turn; those of the input files unless given. */
	words?: readonly string[];
}

/** Every paragraph that somebody says in the input files. */
function paragraphs(): string[] {
	const lines = inputFiles().flatMap((file) =>
		labelsOf(file).turns.flatMap(({ kind, words }) => (kind === 'speech' ? words.split('\n') : [])),
	);
	return lines.map((line) => line.trim()).filter((line) => /\p{L}/u.test(line) && !/["\t]/.test(line));
}

/**
 * Writes a content folder with one seminar. Nobody speaks twice in a row; every fourth page has several speakers; no page has points.
 * Its source is one paragraph a line.
 */
export function writeLongSeminar(
	dir: string,
	{ speakers, pages, characters }: Size,
	{ id = LONG_SEMINAR, lang, words = paragraphs() }: Own = {},
): void {
	const folder = join(dir, id);
	mkdirSync(folder, { recursive: true });
	const ids = Array.from({ length: speakers }, (_, i) => `speaker-${i + 1}`);
	const names = ids.map((_, i) => `${FAMILY[i % FAMILY.length]}${GIVEN[Math.floor(i / FAMILY.length) % GIVEN.length]}`);
	const people = ids.map((id, i) => [id, { name: names[i], posts: [{ institution: `第${i + 1}研究所`, post: '研究員' }] }]);
	writeFileSync(join(dir, 'speakers.yaml'), stringify(Object.fromEntries(people)));
	writeFileSync(join(dir, 'topics.yaml'), '{}\n');
	writeFileSync(join(folder, 'seminar.yaml'), stringify({ title: '兩日研討會全記錄', date: '2024-05-06', lang, participants: ids }));
	const source: string[] = [];
	let at = 0;
	const next = () => words[at++ % words.length] ?? '';
	for (let page = 1; page <= pages; page++) {
		const parts = page % 4 === 0 ? 3 : 1;
		const speeches = Array.from({ length: parts }, () => {
			const own: string[] = [];
			while (own.join('').length < characters / parts) own.push(next());
			return own;
		});
		source.push(...speeches.flat());
		const speakerOf = (part: number) => ids[(page * 7 + part * 11) % speakers];
		const [title = ''] = (speeches[0]?.[0] ?? '').split(TITLE).filter((part) => part.trim() !== '');
		const facts = { title: title.slice(0, 24) || `第${page}場`, ...(parts === 1 ? { speaker: speakerOf(0) } : {}), order: page };
		const text = (own: readonly string[]) => own.map((one) => one.replace(MARKUP, '\\$&')).join('\n\n');
		const body = parts === 1 ? speeches.map(text) : speeches.map((own, i) => `<Speech by="${speakerOf(i)}">\n\n${text(own)}\n\n</Speech>`);
		const name = `${String(page).padStart(3, '0')}-page-${page}.mdx`;
		writeFileSync(join(folder, name), `---\n${stringify(facts)}---\n\n${body.join('\n\n')}\n`);
	}
	writeFileSync(join(folder, 'source.txt'), `${source.join('\n')}\n`);
}
