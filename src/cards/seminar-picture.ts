/** The share picture of a seminar. */
import { archiveIn, exportRoutes, type SeminarRoute } from '../content/gateway.ts';
import { cardPng } from './card.ts';

/** The picture as PNG; drawn anew only where no earlier build drew the same. */
export function seminarPicture({ locale, seminar: { short, title, summary, date } }: SeminarRoute): Promise<Buffer> {
	const { name, accent } = archiveIn(locale).site;
	return cardPng({ title: short, text: summary ?? title, foot: `${name}　${date}`, accent: accent.light });
}

/** Draws the pictures of all seminars and keeps them, the last one first: the build asks for them in order, and so draws few of them itself. */
export async function drawAhead(): Promise<void> {
	for (const { props } of exportRoutes().reverse()) await seminarPicture(props);
}
