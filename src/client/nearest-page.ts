/** On the page for wrong addresses: the address that begins most like the one asked for, in the script asked for. */

function common(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

const asked = decodeURI(location.pathname);
const sections = [...document.querySelectorAll<HTMLElement>('.not-found section')];
const fits = (section: HTMLElement) => common(asked, section.dataset['root'] ?? '');
const section = sections.toSorted((a, b) => fits(b) - fits(a))[0];
if (section) {
	section.parentElement?.prepend(section);
	const links = [...section.querySelectorAll<HTMLAnchorElement>('ul a')];
	const nearest = links.toSorted((a, b) => common(asked, b.pathname) - common(asked, a.pathname))[0];
	const maybe = section.querySelector<HTMLElement>('.nearest');
	if (nearest && maybe && common(asked, nearest.pathname) > (section.dataset['root'] ?? '').length) {
		maybe.append(nearest.cloneNode(true));
		maybe.hidden = false;
	}
}
