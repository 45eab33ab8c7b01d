/** On the page for wrong addresses: names the page whose address begins most like the one asked for, in the locale asked for. */

import { commonLength } from '../record/nearest-anchors.ts';

const asked = decodeURI(location.pathname);
const sections = [...document.querySelectorAll<HTMLElement>('.not-found section')];
const fitOf = (section: HTMLElement) => commonLength(asked, section.dataset['root'] ?? '');
const section = sections.toSorted((a, b) => fitOf(b) - fitOf(a))[0];
if (section) {
	section.parentElement?.prepend(section);
	const links = [...section.querySelectorAll<HTMLAnchorElement>('ul a')];
	const nearest = links.toSorted((a, b) => commonLength(asked, b.pathname) - commonLength(asked, a.pathname))[0];
	const suggestion = section.querySelector<HTMLElement>('.nearest');
	if (nearest && suggestion && commonLength(asked, nearest.pathname) > (section.dataset['root'] ?? '').length) {
		suggestion.append(nearest.cloneNode(true));
		suggestion.hidden = false;
	}
}
