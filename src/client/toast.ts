/** The short message at the foot of the window. */

/** How long it is shown, in milliseconds. */
const DURATION = 2500;
let timer = 0;

/** Shows a message in the page's element for them, in place of the one before. */
export function showMessage(text: string | undefined): void {
	const toast = document.querySelector<HTMLElement>('.toast');
	if (!toast) return;
	clearTimeout(timer);
	toast.textContent = text ?? '';
	timer = window.setTimeout(() => {
		toast.textContent = '';
	}, DURATION);
}
