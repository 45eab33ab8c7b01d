/** What differs between two ledgers, in an editor's words. */
import { entriesOf, everPublished, type Ledger, type PageLedger } from '../record/ledger.ts';

export interface Change {
	/** Id of the page, as it is or was called. */
	page: string;
	/** The living anchor the change stands at; empty where the page as a whole changed. */
	at: string;
	what: string;
}

/** How much of a text a message quotes, in characters. */
const QUOTED = 24;

function quote(text: string): string {
	const characters = [...text];
	return `“${characters.slice(0, QUOTED).join('')}${characters.length > QUOTED ? '…' : ''}”`;
}

function pageChanges(page: string, before: PageLedger, after: PageLedger): Change[] {
	const [old, now] = [everPublished(before), new Map(entriesOf(after).map(({ id, text }) => [id, text]))];
	const changes: Change[] = [];
	for (const [id, text] of now) {
		const was = old.get(id);
		if (was === undefined) changes.push({ page, at: id, what: `${id} is new: ${quote(text)}` });
		else if (id in before.removed) changes.push({ page, at: id, what: `${id} is restored: ${quote(text)}` });
		else if (was !== text) changes.push({ page, at: id, what: `${id} is mended: ${quote(was)} is now ${quote(text)}` });
	}
	for (const [id, { at, text, moved }] of Object.entries(after.removed)) {
		const old = before.removed[id];
		if (old && old.at === at && old.moved === moved) continue;
		const place = `leads to ${at || 'the page'}${moved === undefined ? '' : `, and on to ${moved}`}`;
		changes.push({ page, at, what: `${id} is no more, and ${place}: ${quote(text)}` });
	}
	const places = (ledger: PageLedger) =>
		Object.entries(ledger.paragraphs).map(([id, passages]) => [id, ...Object.keys(passages)].join(' '));
	if (changes.length === 0 && places(before).join() !== places(after).join()) {
		const moved = places(after).findIndex((place, i) => place !== places(before)[i]);
		changes.push({
			page,
			at: Object.keys(after.paragraphs)[Math.max(moved, 0)] ?? '',
			what: 'passages or paragraphs stand in another order',
		});
	}
	return changes;
}

/** Every change from one ledger to the next, page by page. */
export function changesOf(before: Ledger, after: Ledger): Change[] {
	const inherited = new Map(Object.entries(after.gone).flatMap(([id, { to }]) => (id in before.pages ? [[to, id] as const] : [])));
	const changes = Object.entries(after.pages).flatMap(([id, page]) => {
		const old = before.pages[id];
		if (old) return pageChanges(id, old, page);
		const origin = inherited.get(id);
		const what = origin === undefined ? 'the page is new' : `the page was called “${origin}”; its old address leads here`;
		return [{ page: id, at: '', what }];
	});
	const gone = Object.entries(after.gone).flatMap(([id, { to }]) => {
		if (id in before.gone && before.gone[id]?.to === to) return [];
		return [{ page: to, at: '', what: `the page “${id}” is no more; its address and anchors lead to ${to || 'the seminar'}` }];
	});
	return [...changes, ...gone];
}
