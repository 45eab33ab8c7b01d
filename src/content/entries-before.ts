/** People and topics that an earlier build read: of a large archive the parser needs seconds for them. */
import type { z } from 'zod';
import { keptJson } from './kept-results.ts';
import type { ReadContext } from './read-context.ts';
import { readEntries } from './read-entries.ts';

/** The code that reads and checks them, and the versions of packages. */
const MADE_BY = ['src/content/**/*.ts', 'src/record/*.ts', 'package-lock.json'];

/** Makes a function that does what `readEntries` does, and keeps what it has read. A file with faults is read every time. */
export function keepingEntries(): typeof readEntries {
	const slotOf = keptJson('read-entries', MADE_BY);
	return <T>(context: ReadContext, path: string, schema: z.ZodType<Record<string, T>>) => {
		const slot = slotOf(JSON.stringify([path, context.files.get(path) ?? '']));
		const before = slot.read() as [string, T & { id: string }][] | null;
		if (before !== null) return new Map(before);
		const problems = context.problems.length;
		const entries = readEntries(context, path, schema);
		if (context.problems.length === problems) slot.keep([...entries]);
		return entries;
	};
}
