/** Keeps people's names out of a conversion: 於明 must not become 于明, nor 于明 於明. */

import { Trie } from 'opencc-js/core';

/** Where words begin and end, whatever the script. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function boundariesOf(text: string): Set<number> {
	return new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
}

/** A verb of saying often stands behind a name, and the segmenter may join them: 於|明說. */
const SAYING = /^[说說讲講谈談言道称稱问問答指认認表强強补補介回]/u;

/**
 * A converter that writes names as it is told to, and converts all else. A name counts where words begin and end, or a verb of saying
 * follows: 于明 in 于明表示, but not in 将于明年, where 明 belongs to 明年.
 * @param names as they stand in the texts → as they are written instead; both of one length
 */
export function keepingNames(convert: (text: string) => string, names: ReadonlyMap<string, string>): (text: string) => string {
	const changed = [...names].filter(([from, to]) => from.length === to.length && convert(from) !== to);
	if (changed.length === 0) return convert;
	const trie = new Trie();
	// By the first unit alone, which is sooner asked than the tree of all names.
	const begins = new Uint8Array(2 ** 16);
	for (const [from, to] of changed) {
		trie.addWord(from, to);
		begins[from.charCodeAt(0)] = 1;
	}
	return (text) => {
		let boundaries: Set<number> | null = null;
		let converted = '';
		let done = 0;
		for (let at = 0; at < text.length; at++) {
			const found = begins[text.charCodeAt(at)] === 1 ? trie.matchPrefix(text, at) : null;
			if (found === null) continue;
			boundaries ??= boundariesOf(text);
			if (!boundaries.has(at) || !(boundaries.has(found.end) || SAYING.test(text.slice(found.end)))) continue;
			converted += convert(text.slice(done, at)) + found.value;
			done = found.end;
			at = done - 1;
		}
		return converted + convert(text.slice(done));
	};
}
