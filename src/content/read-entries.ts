/** Reads speakers.yaml and topics.yaml. Pure. */
import type { z } from 'zod';
import type { ReadContext } from './read-context.ts';
import { readYaml } from './yaml.ts';

/** Reads a file that maps ids to entries; the entries get their ids. */
export function readEntries<T>(context: ReadContext, path: string, schema: z.ZodType<Record<string, T>>): Map<string, T & { id: string }> {
	const checked = readYaml(context.files.get(path) ?? '', schema, context.pathOf(path));
	context.problems.push(...checked.problems);
	return new Map(Object.entries(checked.value ?? {}).map(([id, entry]) => [id, { ...entry, id }]));
}
