/** The notice about the address by which the page was reached. */

/** What the notice can say: the text of the `data-` attribute of that name, or that the words have changed. */
type Subject = 'changed' | 'removed' | 'missing';

/** Shows the notice in place of the one before; null if the page has none. Without its readings, where they are of no use. */
export function showNotice(subject: Subject): HTMLElement | null {
	hideNotice();
	const template = document.querySelector<HTMLTemplateElement>('template[data-notice]');
	const notice = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.querySelector('aside');
	const what = notice?.querySelector<HTMLElement>('[data-what]');
	if (!notice || !what) return null;
	what.textContent = what.dataset[subject] ?? what.textContent;
	if (subject === 'missing') notice.querySelector('dl')?.remove();
	notice.querySelector('button')?.addEventListener('click', () => notice.remove());
	document.body.append(notice);
	return notice;
}

export function hideNotice(): void {
	document.querySelector('.wording-notice')?.remove();
}
