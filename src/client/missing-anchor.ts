/** On arrival by an anchor that the page does not have: says so, and offers the nearest passages. */
import { excerpt } from '../record/excerpt.ts';
import { nearestAnchors } from '../record/nearest-anchors.ts';
import { showNotice } from './notice.ts';

/** How many characters of a passage a link to it shows. */
const MOST_CHARACTERS = 30;

function decoded(anchor: string): string {
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
}

/** The link to a passage of this page, with its first words. */
function linkTo(id: string): HTMLElement {
	const words = document.getElementById(id)?.textContent ?? '';
	const link = Object.assign(document.createElement('a'), { href: `#${id}` });
	link.textContent = `#${id} ${excerpt(words, MOST_CHARACTERS)}`;
	const item = document.createElement('li');
	item.append(link);
	return item;
}

/**
 * Says that the page has no such anchor.
 * @param anchor as in the address, without `#`
 */
export function sayMissing(anchor: string): void {
	const asked = decoded(anchor);
	const ids = [...document.querySelectorAll('.words .passage[id]')].map(({ id }) => id);
	// What has these marks is no anchor: a text fragment, a parameter of another program.
	if (document.getElementById(asked) || /[=:]/.test(asked)) return;
	const nearest = nearestAnchors(asked, ids);
	const notice = nearest.length > 0 ? showNotice('missing') : null;
	if (!notice) return;
	const list = document.createElement('ul');
	list.append(...nearest.map(linkTo));
	notice.append(list);
	const what = notice.querySelector('[data-what]');
	if (what) what.textContent = what.textContent.replace('{anchor}', asked);
}
