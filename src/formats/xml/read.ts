/** The few questions that an importer asks of an XML tree; namespaces' prefixes never matter. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { SourceError } from '../shared/source-error.ts';

export { XmlElement, XmlText };

/**
 * The root of a document. Entities of a document type are not read, so none can grow.
 * @throws SourceError with the line
 */
export function rootOf(xml: string): XmlElement {
	try {
		const { root } = parseXml(xml, { includeOffsets: true, preserveCdata: true, preserveComments: true });
		if (root === null) throw new SourceError(1, 'the XML has no element');
		return root;
	} catch (error) {
		if (error instanceof SourceError) throw error;
		const { message, line } = error as { message: string; line?: number };
		throw new SourceError(line ?? 1, `no well-formed XML: ${message.split('\n')[0]}`);
	}
}

/** An element's name without its prefix. */
export function nameOf(node: XmlElement): string {
	return node.name.slice(node.name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
	const key = Object.keys(element.attributes).find((one) => one === name || one.endsWith(`:${name}`));
	return key === undefined ? undefined : element.attributes[key];
}

/** An element's id: eId in version 3, id in version 2. */
export function idOf(element: XmlElement): string | undefined {
	return attribute(element, 'eId') ?? attribute(element, 'id') ?? attribute(element, 'xml:id');
}

export function elementsIn(element: XmlElement): XmlElement[] {
	return element.children.filter((child) => child instanceof XmlElement);
}

/** Every element below, in the document's order, with one of some names. */
export function descendants(element: XmlElement, ...names: string[]): XmlElement[] {
	return elementsIn(element).flatMap((child) => [...(names.includes(nameOf(child)) ? [child] : []), ...descendants(child, ...names)]);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
	return elementsIn(element).find((child) => nameOf(child) === name);
}

/** The words of a node, blanks joined. */
export function flatText(node: XmlElement): string {
	return node.text.replace(/\s+/g, ' ').trim();
}
