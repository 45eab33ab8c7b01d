/** On a page in parts: an address whose anchor stands in another part leads there, as links did when the page had no parts. */

function partOf(anchor: string): HTMLAnchorElement | undefined {
	const parts = [...document.querySelectorAll<HTMLAnchorElement>('.part-list [data-holds]')];
	const line = Number(/^line-(\d+)$/.exec(anchor)?.[1] ?? Number.NaN);
	if (line > 0) return parts.findLast(({ dataset }) => Number(dataset['firstLine']) <= line);
	const holds = parts.flatMap((part) => (part.dataset['holds'] ?? '').split(' ').map((page) => ({ part, page })));
	const found = holds.filter(({ page }) => anchor === page || anchor.startsWith(`${page}-`));
	// “a-b” is also what an anchor on the page “a” may begin with: the longer name is meant.
	return found.sort((a, b) => b.page.length - a.page.length)[0]?.part;
}

function goToPart(): void {
	const anchor = decodeURIComponent(location.hash.slice(1)).split('~')[0] ?? '';
	if (anchor === '' || document.getElementById(anchor)) return;
	const part = partOf(anchor);
	if (part && !part.ariaCurrent) location.replace(part.pathname + location.search + location.hash);
}

addEventListener('hashchange', goToPart);
goToPart();
