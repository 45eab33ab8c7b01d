/** An MDX page as parsed: speeches, blocks and passages with counted anchors. */
import type { PhrasingContent } from 'mdast';
import type { BlockOf } from '../../record/model.ts';

interface ParsedPassage {
	/** `p3-s2`. */
	id: string;
	text: string;
	nodes: PhrasingContent[];
}

export interface ParsedParagraph {
	kind: 'paragraph';
	/** `p3`. */
	id: string;
	/** Whether it is a stage direction (a Markdown block quote): nobody's words. */
	direction: boolean;
	text: string;
	passages: ParsedPassage[];
	/** Its first line in the file, counted from 1. */
	line: number;
}

export type ParsedBlock = BlockOf<ParsedParagraph>;

export interface ParsedSpeech {
	/** The id in `<Speech by="…">`; null for blocks outside of any `<Speech>`. */
	speaker: string | null;
	blocks: ParsedBlock[];
	line: number;
}

export interface ParsedPage {
	/** The YAML of the front matter and its first line in the file; null if there is none. */
	frontMatter: { yaml: string; line: number } | null;
	speeches: ParsedSpeech[];
	/** Every link in the words. */
	links: { url: string; line: number }[];
}
