/**
 * The tags of a page as our builds write them: names in lower case, values in double quotes. An archive has a hundred million characters
 * of tags; a reader of any HTML takes four times as long. What is written otherwise is left to such a one. Pure.
 */
/** An element's attributes, by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

interface Tag {
	name: string;
	attributes: Attributes;
	/** Whether it is an end tag. */
	closes: boolean;
}

/** Elements whose text is not HTML (HTML standard, 13.1.2: raw text and escapable raw text elements). */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext']);
/** Of these, those in which our own pages have tags. */
const WITH_TAGS = new Set(['noscript']);
const NONE: Attributes = {};
const END_TAG = /^[a-z][a-z0-9-]*$/;
/** A start tag up to the end of its name. */
const NAME = /[a-z][a-z0-9-]*/y;
/** Blanks and an attribute, with its value if it has one; or what ends the tag. */
const ATTRIBUTE = /\s*(?:([^\s"'<>/=]+)(?:="([^"]*)"|(?=[\s>/]))|(\/?>))/y;
const REFERENCE = /&(?:amp|lt|gt|quot|#39|#34|#38|#x26|#x3C|#x22|#x27);/g;
const REFERENCES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#34;': '"',
	'&#38;': '&',
	'&#x26;': '&',
	'&#x3C;': '<',
	'&#x22;': '"',
	'&#x27;': "'",
};

/** A value without character references; null where it has one that is not among ours. */
function unescaped(value: string): string | null {
	if (!value.includes('&')) return value;
	const text = value.replace(REFERENCE, (reference) => REFERENCES[reference] ?? reference);
	return value.replace(REFERENCE, '').includes('&') ? null : text;
}

/** @returns null where the page has anything that our builds do not write */
export function plainTags(html: string): Tag[] | null {
	const tags: Tag[] = [];
	let at = html.indexOf('<');
	while (at >= 0) {
		const next = html[at + 1];
		if (next === '/') {
			const end = html.indexOf('>', at);
			const name = html.slice(at + 2, end);
			if (end < 0 || !END_TAG.test(name)) return null;
			tags.push({ name, attributes: NONE, closes: true });
			at = html.indexOf('<', end);
			continue;
		}
		if (next === '!') {
			const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : html.indexOf('>', at);
			if (end < 0) return null;
			at = html.indexOf('<', end);
			continue;
		}
		NAME.lastIndex = at + 1;
		const name = NAME.exec(html)?.[0];
		if (name === undefined) return null;
		let attributes: Record<string, string | undefined> | null = null;
		ATTRIBUTE.lastIndex = NAME.lastIndex;
		for (;;) {
			const found = ATTRIBUTE.exec(html);
			if (found === null) return null;
			if (found[3] !== undefined) break;
			const value = unescaped(found[2] ?? '');
			if (value === null) return null;
			attributes ??= {};
			attributes[found[1] ?? ''] ??= value;
		}
		tags.push({ name, attributes: attributes ?? NONE, closes: false });
		const end = ATTRIBUTE.lastIndex;
		const rest = RAW.has(name) && !WITH_TAGS.has(name) ? html.indexOf(`</${name}>`, end) : end;
		if (rest < 0) return null;
		at = html.indexOf('<', rest);
	}
	return tags;
}
