/** The anchors nearest to one that does not exist. Pure; runs in browsers too. */

/** An anchor's parts: what stands before `p3-s2` on a page of several pages' words, and its numbers; `s` is null for a paragraph's. */
interface Parts {
	page: string;
	p: number;
	s: number | null;
}

/** The parts of an anchor, mistyped ones included: `P3_s2`, `p3s2.`, full-width digits. */
function partsOf(anchor: string): Parts | null {
	const [, page = '', p, s] = /^(.*?)p\W?(\d+)(?:[\W_]*s\W?(\d+))?\D*$/.exec(anchor.normalize('NFKC').toLowerCase()) ?? [];
	return p === undefined ? null : { page, p: Number(p), s: s === undefined ? null : Number(s) };
}

/** How many characters two texts begin with in common. */
export function commonLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/**
 * The anchors of passages nearest to one that does not exist: of the page whose name begins most like it, by paragraph, then by sentence.
 * @param asked the anchor of an address
 * @param ids every passage's anchor, in the order of the page
 * @param most how many are returned
 * @returns in the order of the page; the first ones if the one asked for is no anchor of a paragraph or passage
 */
export function nearestAnchors(asked: string, ids: readonly string[], most = 3): string[] {
	const wanted = partsOf(asked);
	if (!wanted) return ids.slice(0, most);
	const distances = ids.flatMap((id, place) => {
		const parts = partsOf(id);
		if (!parts) return [];
		const pages = Math.max(wanted.page.length, parts.page.length) - commonLength(wanted.page, parts.page);
		return [{ id, place, by: [pages, Math.abs(parts.p - wanted.p), Math.abs((parts.s ?? 1) - (wanted.s ?? 1))] }];
	});
	const nearest = distances.sort((a, b) => a.by.map((one, i) => one - (b.by[i] ?? 0)).find((one) => one !== 0) ?? a.place - b.place);
	return nearest
		.slice(0, most)
		.sort((a, b) => a.place - b.place)
		.map(({ id }) => id);
}
