/** The direct answers, above the hits: one line, with a button that shows the others. */
import type { Answer } from '../shared/results.ts';
import { button, element, filled } from './dom.ts';
import type { ViewContext } from './view-context.ts';

/** An answer's links beyond so many are folded too. */
const MOST_LINKS = 3;

function linkTo(site: string, path: string, label: string): HTMLAnchorElement {
	return Object.assign(element('a', '', label), { href: `${site}${path}` });
}

export function answerList({ site, texts }: ViewContext<'answerKinds' | 'moreValues'>, answers: readonly Answer[]): HTMLElement[] {
	const folded: HTMLElement[] = [];
	const items = answers.map(({ kind, label, note, path, links, site: own = site }, i) => {
		const item = element('li', 'answer', element('span', 'answer-kind', texts.answerKinds[kind]));
		item.append(path === '' ? element('span', 'answer-label', label) : linkTo(own, path, label));
		if (note) item.append(element('span', 'answer-note', note));
		const further = links.map((link) => linkTo(own, link.path, link.label));
		item.append(...further);
		folded.push(...(i > 0 ? [item] : further.slice(MOST_LINKS)));
		return item;
	});
	if (folded.length === 0) return items;
	for (const one of folded) one.hidden = true;
	const open = () => {
		for (const one of folded) one.hidden = false;
		items[0]?.closest('ul')?.classList.add('is-open');
		more.remove();
	};
	const more = button('answer-more', filled(texts.moreValues, { n: folded.length }), () => {
		open();
		(folded[0]?.querySelector('a') ?? folded[0])?.focus();
	});
	more.dataset['key'] = 'answers';
	items[0]?.append(more);
	// The arrow keys reach every answer.
	items[0]?.addEventListener('keydown', ({ key }) => key === 'ArrowDown' && open());
	return items;
}
