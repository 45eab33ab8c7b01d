/** Opened by a browser that prints: the running heads of one seminar's pages (CSS Paged Media 3, page-margin boxes). */
import type { APIRoute } from 'astro';
import { archiveIn } from '../../../content/gateway.ts';
import { localeParam } from '../../../i18n/address.ts';
import { LOCALES } from '../../../i18n/locale.ts';
import type { Seminar } from '../../../record/model.ts';

export function getStaticPaths() {
	return LOCALES.flatMap((locale) =>
		archiveIn(locale).seminars.map((seminar) => ({ params: { locale: localeParam(locale), seminar: seminar.id }, props: { seminar } })),
	);
}

/** A CSS string (CSS Syntax 3, 4.3.5): backslash, quotation mark and line ends escaped. */
function cssString(text: string): string {
	const escaped = text.replace(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
	return `"${escaped}"`;
}

export const GET: APIRoute<{ seminar: Seminar }> = ({ props: { seminar } }) => {
	const heads = [
		['left', seminar.short],
		['right', seminar.date],
	];
	const boxes = heads.map(([side = '', text = '']) => `@top-${side} { content: ${cssString(text)}; font: 9pt serif; }`);
	return new Response(`@page { ${boxes.join(' ')} }\n`, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
