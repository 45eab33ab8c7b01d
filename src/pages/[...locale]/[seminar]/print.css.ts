/** Opened by browsers that print: the running heads of a seminar's pages (CSS Paged Media 3, page-margin boxes). */

import type { APIRoute } from 'astro';
import { isSparse } from '../../../content/gateway.ts';
import { keyed } from '../../../content/keyed-routes.ts';
import { type SeminarRoute, seminarRoutes } from '../../../content/seminar-routes.ts';

export const getStaticPaths = () => keyed(isSparse() ? [] : seminarRoutes());

/** A CSS string (CSS Syntax 3, 4.3.5): backslash, quotation mark and line ends escaped. */
function cssString(text: string): string {
	const escaped = text.replace(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
	return `"${escaped}"`;
}

export const GET: APIRoute<SeminarRoute> = ({ props: { seminar } }) => {
	const heads = [
		['left', seminar.short],
		['right', seminar.date],
	];
	const boxes = heads.map(([side = '', text = '']) => `@top-${side} { content: ${cssString(text)}; font: 9pt serif; }`);
	return new Response(`@page { ${boxes.join(' ')} }\n`, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
