/** Copies of transcripts with other days and names, to make a small archive as large as wished. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
/** Copies lie so many days apart: ten years would be 3,653. */
const APART = 11;
const DATE = /\d{4}-\d{2}-\d{2}/;
/** `### 講者：` */
const LABEL = /^(### )(.+?)([：:]?)$/gm;
/** Given to the names of each copy. */
const SYLLABLES = '安博誠達恩方光浩嘉凱立明寧平啟仁思泰文欣雅正';

function shifted(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * A transcript with another day, and with other names: in place of its last character a Chinese name has two others.
 * @param copy from 1
 */
function copied(text: string, copy: number): string {
	const [first = '', second = ''] = [SYLLABLES[copy % SYLLABLES.length], SYLLABLES[(copy * 7) % SYLLABLES.length]];
	const renamed = (name: string) => (/^\p{Script=Han}{2,4}$/u.test(name) ? `${[...name].slice(0, 2).join('')}${first}${second}` : name);
	return text
		.replace(LABEL, (_, mark: string, name: string, colon: string) => `${mark}${renamed(name)}${colon}`)
		.replace(/^# .*$/m, (title) => title.replace(DATE, (date) => shifted(date, copy * APART)));
}

/**
 * Writes transcripts as they are, and copies of them.
 * @param from a folder of Markdown transcripts whose names begin with their days
 * @param to an empty folder, or one that is to be made
 * @param copies how many times each transcript stands there
 */
export function writeCopies(from: string, to: string, copies: number): void {
	mkdirSync(to, { recursive: true });
	for (const name of readdirSync(from).filter((one) => one.endsWith('.md'))) {
		const text = readFileSync(join(from, name), 'utf8');
		writeFileSync(join(to, name), text);
		for (let copy = 1; copy < copies; copy++) {
			const renamed = name.replace(DATE, (date) => shifted(date, copy * APART)).replace(/\.md$/, `-${copy + 1}.md`);
			writeFileSync(join(to, renamed), copied(text, copy));
		}
	}
}
