/** A click on a passage's link copies the full address; without JavaScript it is the plain link it looks like. */
const toast = document.querySelector<HTMLElement>('.toast');

function say(text: string | undefined): void {
	if (!toast) return;
	toast.textContent = text ?? '';
	setTimeout(() => {
		toast.textContent = '';
	}, 2500);
}

document.addEventListener('click', async (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
	const link = event.target.closest<HTMLAnchorElement>('a.anchor');
	if (!link) return;
	try {
		await navigator.clipboard.writeText(link.href);
		say(toast?.dataset['copied']);
	} catch {
		say(toast?.dataset['failed']);
	}
});
