/** The labelled files in tests/import/inputs, and the program run on one of them. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadArchive } from '../../src/content/files.ts';
import { type Archive, type Block, paragraphsIn, type Seminar } from '../../src/record/model.ts';
import type { Labels, Stretch } from './inputs-score.ts';

export const INPUTS = 'tests/import/inputs';

/** `NAME.labels.yaml`: what stands in NAME.txt (or .docx …), given by hand. */
const labelsSchema = z.strictObject({
	/** The title as the file has it; null where it has none. */
	title: z.string().nullable(),
	/** YYYY-MM-DD; null where neither the file nor its name says it. */
	date: z.iso.date().nullable(),
	lang: z.enum(['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'en']),
	place: z.string().optional(),
	host: z.string().optional(),
	/** Names in the file's own list of those present. */
	present: z.array(z.string()).default([]),
	/** Everyone the file names as a speaker or as present. */
	people: z.array(
		z.strictObject({
			/** The name as published, without forms of address. */
			name: z.string(),
			/** Institution and post, in one wording, where the file gives them with the name. */
			post: z.string().optional(),
			/** Other names that mean the same person here: the role, the label as printed. */
			also: z.array(z.string()).default([]),
		}),
	),
	turns: z.array(
		z.strictObject({
			by: z.string().nullable(),
			kind: z.enum(['speech', 'narration', 'direction']),
			words: z.string(),
			asides: z.array(z.string()).default([]),
		}),
	),
	leftOut: z.array(z.string()),
}) satisfies z.ZodType<Labels>;

export type InputLabels = z.output<typeof labelsSchema>;

/** The input files, as paths from the project's folder. */
export function inputFiles(): string[] {
	return globSync(`${INPUTS}/*`)
		.filter((path) => !path.endsWith('.labels.yaml'))
		.sort();
}

/** The labels beside an input file. */
export function labelsOf(file: string): InputLabels {
	return labelsSchema.parse(parse(readFileSync(file.replace(/\.\w+$/, '.labels.yaml'), 'utf8')));
}

function stretchesIn(blocks: readonly Block[], by: string | null): Stretch[] {
	return blocks.flatMap((block): Stretch[] => {
		if (block.kind === 'heading') return [{ by: null, text: `${block.text}\n` }];
		return paragraphsIn([block]).map(({ narrative, text }) => ({ by: narrative ? null : by, text: `${text}\n` }));
	});
}

/** What the pages of a seminar say, and who says it. */
export function stretchesOf({ pages }: Seminar, { speakers }: Archive): Stretch[] {
	const nameOf = (id: string | null) => (id === null ? null : (speakers.get(id)?.name ?? id));
	return pages.flatMap(({ speeches }) => speeches.flatMap(({ blocks, speaker }) => stretchesIn(blocks, nameOf(speaker))));
}

export interface ImportedInput {
	/** Null where the import failed. */
	seminar: Seminar | null;
	stretches: Stretch[];
	participants: string[];
	/** What the program printed. */
	report: string;
}

/** Imports a file as a user does, by the command of package.json, into a folder of its own. */
export function importInput(file: string): ImportedInput {
	const command: string = JSON.parse(readFileSync('package.json', 'utf8')).scripts.import;
	const [, ...script] = command.split(' ');
	const out = mkdtempSync(join(tmpdir(), 'input-'));
	try {
		const { status, stdout, stderr } = spawnSync(process.execPath, [...script, file, '--out', out], { encoding: 'utf8' });
		const report = stdout + stderr;
		if (status !== 0) return { seminar: null, stretches: [], participants: [], report };
		const archive = loadArchive(out);
		const [seminar] = archive.seminars;
		if (seminar === undefined) throw new Error(`${basename(file)}: no seminar was written`);
		const participants = seminar.participants.map((id) => archive.speakers.get(id)?.name ?? id);
		return { seminar, stretches: stretchesOf(seminar, archive), participants, report };
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}
