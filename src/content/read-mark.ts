/** Reads the mark of `content/site.yaml`: one character, or an SVG file below the content folder. Pure. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { SiteIdentity } from '../record/site-identity.ts';
import type { ReadContext } from './read-context.ts';

/** What a drawing must not have: it is opened as a page of the site, too. */
const FORBIDDEN = /^(script|foreignObject|iframe|image|use|a)$/;

/** What is wrong with an element of a drawing or an element in it; null if nothing. */
function faultIn(element: XmlElement): string | null {
	if (FORBIDDEN.test(element.name)) return `the drawing has an element <${element.name}>`;
	const attribute = Object.keys(element.attributes).find((name) => /^on|href$/i.test(name));
	if (attribute) return `the drawing has an attribute “${attribute}”`;
	for (const child of element.children) {
		const fault = child.type === 'element' ? faultIn(child as XmlElement) : null;
		if (fault) return fault;
	}
	return null;
}

function faultOf(svg: string): string | null {
	try {
		const { root } = parseXml(svg);
		if (root?.name !== 'svg') return 'the file is no SVG drawing';
		return root.attributes['viewBox'] === undefined ? 'the drawing has no viewBox' : faultIn(root);
	} catch (error) {
		return `not well-formed XML: ${(error as Error).message.split('\n')[0]}`;
	}
}

/**
 * @param mark what the file says, or the first character of the site's name
 * @param file path of site.yaml, for problems
 * @param line of the field in it
 */
export function readMark(context: ReadContext, mark: string, file: string, line: number): SiteIdentity['mark'] {
	const svg = context.files.get(mark);
	if (mark.endsWith('.svg') && svg !== undefined) {
		const fault = faultOf(svg);
		const remedy = 'Save it as a plain SVG of paths, shapes and colours, with a viewBox.';
		if (fault) context.problems.push({ file: context.pathOf(mark), line: 1, what: fault, remedy });
		return { svg };
	}
	if (!/^[\p{L}\p{N}]$/u.test(mark)) {
		const what = mark.endsWith('.svg') ? `mark: there is no file “${mark}”` : `mark: “${mark}” is neither one character nor an SVG file`;
		const remedy = 'Give one letter or Chinese character, or the path of an .svg file within the content folder.';
		context.problems.push({ file, line, what, remedy });
	}
	return { character: mark };
}
