import type { Edit } from '../../src/record/emendation.ts';

/** The source again, from the emended text and the edits that made it: the inverse of `emend`. */
export function restore(emended: string, edits: readonly Edit[]): string {
	let source = '';
	let at = 0;
	let shift = 0;
	for (const edit of edits) {
		const start = edit.start + shift;
		source += emended.slice(at, start) + edit.before;
		at = start + edit.after.length;
		shift += edit.after.length - edit.before.length;
	}
	return source + emended.slice(at);
}
