/** On the page for wrong addresses: names the page whose address begins most like the one asked for, in the locale asked for. */

import { commonLength } from '../record/nearest-anchors.ts';

const asked = decodeURI(location.pathname);
const sections = [...document.querySelectorAll<HTMLElement>('.not-found section')];
const rootOf = (section: HTMLElement) => section.dataset['root'] ?? '';
const fitOf = (section: HTMLElement) => commonLength(asked, rootOf(section));
const [section, other] = sections.toSorted((a, b) => fitOf(b) - fitOf(a));

/** The addresses that what was asked for is below, the nearest first. */
function* addressesAbove(root: string): Generator<string> {
	for (let path = above(asked); path.length > root.length; path = above(path)) yield path;
}

/** The address one level up, with a slash at its end. */
function above(path: string): string {
	return path.replace(/[^/]*\/?$/, '');
}

/** The first of them that answers; null where none does. */
async function firstThere(paths: Iterable<string>): Promise<string | null> {
	for (const path of paths) {
		const answer = await fetch(path, { method: 'HEAD' }).catch(() => null);
		if (answer?.ok) return path;
	}
	return null;
}

function suggest(section: HTMLElement, link: HTMLAnchorElement): void {
	const suggestion = section.querySelector<HTMLElement>('.nearest');
	suggestion?.append(link);
	suggestion?.removeAttribute('hidden');
}

function linkTo(path: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = path;
	link.textContent = path;
	return link;
}

if (section) {
	section.parentElement?.prepend(section);
	const root = rootOf(section);
	const links = [...section.querySelectorAll<HTMLAnchorElement>('ul a')];
	const nearest = links.toSorted((a, b) => commonLength(asked, b.pathname) - commonLength(asked, a.pathname))[0];
	const likeness = nearest ? commonLength(asked, nearest.pathname) : 0;
	// A large archive has some pages in one script only.
	const isBelow = asked.startsWith(root) && asked.length > root.length;
	const same = other && isBelow ? await firstThere([rootOf(other) + asked.slice(root.length)]) : null;
	const there = same ?? (isBelow ? await firstThere(addressesAbove(root)) : null);
	// Of those above, a page that is listed has a name.
	if (same === null && nearest && likeness > root.length && likeness >= (there ?? '').length) {
		suggest(section, nearest.cloneNode(true) as HTMLAnchorElement);
	} else if (there !== null) suggest(section, linkTo(there));
}
