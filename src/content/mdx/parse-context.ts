/** What the functions that parse one page share: where problems and links go, and the numbers given so far. */
import type { ParsedPage } from './parsed-page.ts';

export interface ParseContext {
	report: (line: number, what: string, remedy: string) => void;
	links: ParsedPage['links'];
	paragraphCount: number;
	headingCount: number;
}

/** The first line of a node in the file, counted from 1. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
	return node.position?.start.line ?? 1;
}
