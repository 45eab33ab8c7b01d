/** The share picture of a seminar. */
import { archiveIn } from '../content/gateway.ts';
import { exportedSeminars, type SeminarRoute } from '../content/seminar-routes.ts';
import { type Card, cardPng, keepCard } from './card.ts';

function cardOf({ locale, seminar: { short, title, summary, date } }: SeminarRoute): Card {
	const { name, accent } = archiveIn(locale).site;
	return { title: short, text: summary ?? title, foot: `${name}　${date}`, accent: accent.light };
}

/** The picture as PNG; drawn anew only where no earlier build drew the same. */
export function seminarPicture(route: SeminarRoute): Promise<Buffer> {
	return cardPng(cardOf(route));
}

/**
 * Draws the pictures of all seminars that are not kept yet, the last one first: the build asks for them in order, and so draws few of them itself.
 * Ends at the first one that cannot be kept: each would be drawn twice.
 */
export async function drawAhead(): Promise<void> {
	for (const seminar of exportedSeminars().reverse()) if (!(await keepCard(cardOf(seminar)))) return;
}
