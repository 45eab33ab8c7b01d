/** What the search dialog and the bar's field start with. Their interface texts are loaded when a reader opens them. */
import type { DialogTexts, SearchData } from '../shared/element-data.ts';
import { readSearchData } from './view-context.ts';

let loading: Promise<SearchData<DialogTexts>> | null = null;

async function load(): Promise<SearchData<DialogTexts>> {
	const door = document.querySelector<HTMLElement>('[data-door]') ?? document.body;
	try {
		const response = await fetch(door.dataset['texts'] ?? '');
		return readSearchData(door, (await response.json()) as DialogTexts);
	} catch (error) {
		loading = null;
		throw error;
	}
}

/** @throws where the texts cannot be loaded; who asks again has them loaded again */
export function dialogData(): Promise<SearchData<DialogTexts>> {
	loading ??= load();
	return loading;
}
