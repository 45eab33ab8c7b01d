/** Says in the contents of a long page, and in the bar of a narrow screen, which part is being read. */

const parts = [...document.querySelectorAll('.full-part')];
const bar = document.querySelector('.bar-link');
const links = parts.map(({ id }) => document.querySelector(`.outline a[href$="#${CSS.escape(id)}"]`));
const visible = new Set<Element>();
let current = -1;

function show(index: number): void {
	if (index < 0 || index === current) return;
	links[current]?.removeAttribute('aria-current');
	current = index;
	const link = links[index];
	link?.setAttribute('aria-current', 'true');
	if (bar) bar.textContent = `${index + 1}/${parts.length} ${link?.textContent ?? ''}`;
}

// Between the bar, with a line below it, and the middle of the window: the first part that is seen there is the one that is read.
const observer = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			if (isIntersecting) visible.add(target);
			else visible.delete(target);
		}
		show(parts.findIndex((part) => visible.has(part)));
	},
	{ rootMargin: '-80px 0px -50% 0px' },
);
for (const part of parts) observer.observe(part);
