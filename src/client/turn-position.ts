/** Shows in the outline and the strip of a dialogue which turn is being read; `[` and `]` lead to the same speaker's turns. */

const outline = document.querySelector<HTMLElement>('.outline');
const strip = document.querySelector<SVGElement>('.turn-strip');
const bar = document.querySelector('.bar-link');
const here = strip?.querySelector('.turn-here');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.turns a')];
const turns = links.flatMap(({ hash }) => document.getElementById(hash.slice(1))?.closest('section') ?? []);
const visible = new Set<Element>();
let current = -1;

/** Where each turn begins in the strip: in characters, from the page's first. */
const lengths = turns.map((turn) => [...turn.querySelectorAll('p[id]')].reduce((sum, { textContent }) => sum + textContent.length, 0));
const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
const total = (starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0) || 1;

function show(index: number): void {
	const link = links[index];
	if (!link || index === current) return;
	links[current]?.removeAttribute('aria-current');
	current = index;
	link.setAttribute('aria-current', 'true');
	if (bar) bar.textContent = `${index + 1}/${links.length} ${link.querySelector('b')?.textContent}`;
	here?.setAttribute('x', `${((starts[index] ?? 0) / total) * 1000}`);
	here?.setAttribute('width', `${Math.max(((lengths[index] ?? 0) / total) * 1000, 4)}`);
	// On a wide screen the outline scrolls by itself; the page stays where it is.
	if (outline && outline.scrollHeight > outline.clientHeight && getComputedStyle(outline).position === 'sticky') {
		outline.scrollTop += link.getBoundingClientRect().top - outline.getBoundingClientRect().top - outline.clientHeight / 2;
	}
}

// Between the strip below the bar and the middle of the window: the first turn that is seen there is the one that is read.
const observer = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			if (isIntersecting) visible.add(target);
			else visible.delete(target);
		}
		show(turns.findIndex((turn) => visible.has(turn)));
	},
	{ rootMargin: '-96px 0px -50% 0px' },
);
for (const turn of turns) observer.observe(turn);

strip?.addEventListener('click', ({ clientX }) => {
	const { left, width } = strip.getBoundingClientRect();
	links[starts.findLastIndex((start) => start <= ((clientX - left) / width) * total)]?.click();
});

/** The turn of the last link that was followed, as long as it is in sight: the last turns of a page cannot reach the window's top. */
function readTurn(): HTMLElement | undefined {
	const target = document.querySelector('.dialogue :target')?.closest('section');
	const { top = 0, bottom = 0 } = target?.getBoundingClientRect() ?? {};
	return target && bottom > 96 && top < innerHeight ? target : turns[current];
}

addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
	if (ctrlKey || metaKey || altKey || (target instanceof Element && target.closest('input, textarea, dialog, [popover]'))) return;
	const turn = readTurn();
	const step = key === '[' ? -1 : key === ']' ? 1 : 0;
	const id = turn?.querySelector('.name')?.getAttribute('href');
	if (step === 0 || !turn || !id) return;
	const own = turns.filter((one) => one.querySelector('.name')?.getAttribute('href') === id);
	links[turns.indexOf(own[own.indexOf(turn) + step] ?? turn)]?.click();
});

export {};
