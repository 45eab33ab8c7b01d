/** Reading an XML tree by local names: namespace prefixes are ignored. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { SourceError } from '../shared/transcript.ts';

export { XmlElement, XmlText };

/**
 * Parses a document. Entity declarations are ignored, so entities cannot expand without limit.
 * @returns the root element; nodes have offsets in `xml` (`start`, `end`)
 * @throws SourceError where it is not well-formed
 */
export function parseRoot(xml: string): XmlElement {
	try {
		const { root } = parseXml(xml, { includeOffsets: true, preserveCdata: true, preserveComments: true });
		if (root === null) throw new SourceError(1, 'the XML has no element');
		return root;
	} catch (error) {
		if (error instanceof SourceError) throw error;
		const { message, line } = error as { message: string; line?: number };
		throw new SourceError(line ?? 1, `not well-formed XML: ${message.split('\n')[0]}`);
	}
}

/** An element's name without its prefix. */
export function nameOf(node: XmlElement): string {
	return node.name.slice(node.name.indexOf(':') + 1);
}

/** The value of an attribute. */
export function attribute(element: XmlElement, name: string): string | undefined {
	const key = Object.keys(element.attributes).find((one) => one === name || one.endsWith(`:${name}`));
	return key === undefined ? undefined : element.attributes[key];
}

/** The id of an Akoma Ntoso element: eId in version 3, id in version 2. */
export function idOf(element: XmlElement): string | undefined {
	return attribute(element, 'eId') ?? attribute(element, 'id') ?? attribute(element, 'xml:id');
}

export function elementsIn(element: XmlElement): XmlElement[] {
	return element.children.filter((child) => child instanceof XmlElement);
}

/** All descendants with one of these names, in document order. */
export function descendants(element: XmlElement, ...names: string[]): XmlElement[] {
	return elementsIn(element).flatMap((child) => [...(names.includes(nameOf(child)) ? [child] : []), ...descendants(child, ...names)]);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
	return elementsIn(element).find((child) => nameOf(child) === name);
}

/** The text of an element on one line: each run of white space is one blank. */
export function flatText(node: XmlElement): string {
	return node.text.replace(/\s+/g, ' ').trim();
}
