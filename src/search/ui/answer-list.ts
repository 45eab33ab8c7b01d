/** The list of direct answers, above the hits. */
import type { Answer } from '../shared/results.ts';
import { element } from './dom.ts';
import type { ViewContext } from './view-context.ts';

function linkTo(site: string, path: string, label: string): HTMLAnchorElement {
	return Object.assign(element('a', '', label), { href: `${site}${path}` });
}

export function answerList({ site, texts }: ViewContext<'answerKinds'>, answers: readonly Answer[]): HTMLElement[] {
	return answers.map(({ kind, label, note, path, links }) => {
		const item = element('li', 'answer', element('span', 'answer-kind', texts.answerKinds[kind]));
		item.append(path === '' ? element('span', 'answer-label', label) : linkTo(site, path, label));
		if (note) item.append(element('span', 'answer-note', note));
		for (const link of links) item.append(linkTo(site, link.path, link.label));
		return item;
	});
}
