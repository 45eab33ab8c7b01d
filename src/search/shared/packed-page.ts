/** The form in which files have the texts of pages: shorter, because names are said once and most anchors follow from their order. */
import type { IndexedPage, IndexedParagraph } from './indexed-page.ts';

type Passage = IndexedParagraph['passages'][number];

/** Index into `people`, the number in the anchor, then the passages: `p3-s1`, `p3-s2` and so on. A text alone is a passage without more. */
type PackedParagraph = [person: number, anchor: number, ...passages: (string | Omit<Passage, 'id'>)[]];

/** The JSON of a file of texts is an array of these. */
export interface PackedPage extends Omit<IndexedPage, 'paragraphs'> {
	people: Pick<IndexedParagraph, 'speaker' | 'by'>[];
	/** A paragraph with other anchors or with more than a speaker and passages stands as it is. */
	paragraphs: (PackedParagraph | IndexedParagraph)[];
}

const ANCHOR = /^p(\d+)-s1$/;

export function packPage({ paragraphs, ...page }: IndexedPage): PackedPage {
	const people: PackedPage['people'] = [];
	const places = new Map<string, number>();
	const personOf = ({ speaker, by }: IndexedParagraph) => {
		const key = JSON.stringify([speaker, by]);
		const place = places.get(key) ?? people.push({ speaker, ...(by !== undefined && { by }) }) - 1;
		places.set(key, place);
		return place;
	};
	const packed = paragraphs.map((paragraph) => {
		const number = Number(ANCHOR.exec(paragraph.passages[0]?.id ?? '')?.[1]);
		const isRegular = paragraph.passages.every(({ id }, i) => id === `p${number}-s${i + 1}`);
		if (!isRegular || paragraph.id !== undefined || paragraph.narrative) return paragraph;
		const passages = paragraph.passages.map(({ id, ...rest }) => (Object.keys(rest).length === 1 ? rest.text : rest));
		return [personOf(paragraph), number, ...passages] satisfies PackedParagraph;
	});
	return { ...page, people, paragraphs: packed };
}

export function unpackPage({ people, paragraphs, ...page }: PackedPage): IndexedPage {
	const unpacked = paragraphs.map((paragraph): IndexedParagraph => {
		if (!Array.isArray(paragraph)) return paragraph;
		const [person, number, ...passages] = paragraph;
		return {
			...(people[person] ?? { speaker: null }),
			passages: passages.map((passage, i) => ({
				id: `p${number}-s${i + 1}`,
				...(typeof passage === 'string' ? { text: passage } : passage),
			})),
		};
	});
	return { ...page, paragraphs: unpacked };
}
