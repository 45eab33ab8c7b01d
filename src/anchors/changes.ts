/** Describes the differences between two ledgers for an editor. Pure. */
import { excerpt } from '../record/excerpt.ts';
import { entriesOf, everPublished, type Ledger, type PageLedger } from '../record/ledger.ts';

interface Change {
	/** Id of the page; of a retired page, the id of its successor. */
	page: string;
	/** An anchor that is on the page now, to find the line of the change; empty if the change concerns the page as a whole. */
	anchor: string;
	what: string;
}

/** How many characters of a text a message quotes. */
const QUOTE_LENGTH = 24;

function quote(text: string): string {
	return `“${excerpt(text, QUOTE_LENGTH)}”`;
}

function passageChanges(page: string, before: PageLedger, after: PageLedger): Change[] {
	const published = everPublished(before);
	return entriesOf(after).flatMap(({ id, text }) => {
		const old = published.get(id);
		const change = (what: string) => [{ page, anchor: id, what: `${id} ${what}` }];
		if (old === undefined) return change(`is new: ${quote(text)}`);
		if (id in before.removed) return change(`is restored: ${quote(text)}`);
		return old === text ? [] : change(`was edited: ${quote(old)} is now ${quote(text)}`);
	});
}

function removals(page: string, before: PageLedger, after: PageLedger): Change[] {
	return Object.entries(after.removed).flatMap(([id, { at, text, moved }]) => {
		const old = before.removed[id];
		if (old && old.at === at && old.moved === moved) return [];
		const target = moved === undefined ? at || 'the page' : `${at || 'the page'}, and from there to ${moved}`;
		return [{ page, anchor: at, what: `${id} was removed; its links lead to ${target}: ${quote(text)}` }];
	});
}

/** A change of order alone, at the first paragraph that differs. */
function reordering(page: string, before: PageLedger, after: PageLedger): Change[] {
	const orderOf = (ledger: PageLedger) =>
		Object.entries(ledger.paragraphs).map(([id, passages]) => [id, ...Object.keys(passages)].join(' '));
	const [old, current] = [orderOf(before), orderOf(after)];
	if (old.join() === current.join()) return [];
	const first = current.findIndex((order, i) => order !== old[i]);
	const anchor = Object.keys(after.paragraphs)[Math.max(first, 0)] ?? '';
	return [{ page, anchor, what: 'passages or paragraphs are in another order' }];
}

function pageChanges(page: string, before: PageLedger, after: PageLedger): Change[] {
	const changes = [...passageChanges(page, before, after), ...removals(page, before, after)];
	return changes.length > 0 ? changes : reordering(page, before, after);
}

/** Every change from one ledger to the next, page by page. */
export function changesOf(before: Ledger, after: Ledger): Change[] {
	const predecessors = new Map(Object.entries(after.gone).flatMap(([id, { to }]) => (id in before.pages ? [[to, id] as const] : [])));
	const changes = Object.entries(after.pages).flatMap(([id, page]) => {
		const old = before.pages[id];
		if (old) return pageChanges(id, old, page);
		const predecessor = predecessors.get(id);
		const what = predecessor === undefined ? 'the page is new' : `the page was called “${predecessor}”; its old address redirects here`;
		return [{ page: id, anchor: '', what }];
	});
	const retired = Object.entries(after.gone).flatMap(([id, { to }]) => {
		if (before.gone[id]?.to === to) return [];
		return [{ page: to, anchor: '', what: `the page “${id}” was removed; its address and anchors redirect to ${to || 'the seminar'}` }];
	});
	return [...changes, ...retired];
}
