/** Opens the folded lines that an address leads into; browsers that do so themselves lose nothing. */

function unfold(): void {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const folded = target?.closest('details');
	if (!target || !folded || folded.open) return;
	folded.open = true;
	target.scrollIntoView();
}

addEventListener('hashchange', unfold);
unfold();

export {};
