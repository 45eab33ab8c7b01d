/** The search page: the address says what is searched, the page shows what is found. */
import type { PageHits, Results } from './engine.ts';
import type { Hit } from './match.ts';
import { RemoteIndex } from './remote.ts';

type State = 'idle' | 'loading' | 'done' | 'error';

/** How long typing may pause before it is a query, in milliseconds. */
const PAUSE = 120;

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	className: string,
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...children);
	return made;
}

/** A passage with its wordings marked; the record's words are text and never markup. */
function marked({ text, marks }: Hit): (Node | string)[] {
	const parts: (Node | string)[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
		at = end;
	}
	return [...parts, text.slice(at)];
}

class SearchResults extends HTMLElement {
	private readonly index = new RemoteIndex(new URL(this.dataset['index'] ?? '', location.href).href);
	/** Counts searches, so that a slow answer never replaces a later one. */
	private latest = 0;
	private readonly input = document.querySelector<HTMLInputElement>('#q');

	connectedCallback(): void {
		const form = this.input?.form;
		let pause = 0;
		this.input?.addEventListener('input', (event) => {
			clearTimeout(pause);
			if ((event as InputEvent).isComposing) return;
			pause = window.setTimeout(() => this.go(false), PAUSE);
		});
		this.input?.addEventListener('compositionend', () => this.go(false));
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(pause);
			this.go(true);
		});
		addEventListener('popstate', () => this.fromAddress());
		this.addEventListener('click', (event) => {
			if (event.target instanceof Element && event.target.closest('[data-retry]')) this.fromAddress();
		});
		this.fromAddress();
	}

	/** Searches what the field holds, and makes it the address: a new step in the history when submitted. */
	private go(step: boolean): void {
		const address = new URL(location.href);
		const text = this.input?.value ?? '';
		if (text) address.searchParams.set('q', text);
		else address.searchParams.delete('q');
		if (step && address.href !== location.href) history.pushState(null, '', address);
		else history.replaceState(null, '', address);
		void this.run(text);
	}

	private fromAddress(): void {
		const text = new URLSearchParams(location.search).get('q') ?? '';
		if (this.input) this.input.value = text;
		void this.run(text);
	}

	private async run(text: string): Promise<void> {
		const turn = ++this.latest;
		if (text.trim() === '') {
			this.showIdle();
			return;
		}
		this.show('loading', this.template('loading'), []);
		try {
			const results = await this.index.search(text);
			if (turn !== this.latest) return;
			if (results === null) this.showIdle();
			else this.showResults(text, results);
		} catch {
			if (turn === this.latest) this.show('error', [], this.template('error'));
		}
	}

	private template(name: string): Node[] {
		const template = this.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
		return template ? [...template.content.cloneNode(true).childNodes] : [];
	}

	/** Replaces what is shown and says in which state the page is. */
	private show(state: State, summary: readonly Node[], list: readonly Node[]): void {
		this.querySelector('[data-summary]')?.replaceChildren(...summary);
		this.querySelector('[data-list]')?.replaceChildren(...list);
		document.documentElement.dataset['searchState'] = state;
	}

	private count(matches: number, passages: number, pages: number): void {
		const summary = this.querySelector<HTMLElement>('[data-summary]');
		if (summary) Object.assign(summary.dataset, { matches, passages, pages });
	}

	private showIdle(): void {
		this.count(0, 0, 0);
		this.show('idle', [], this.template('idle'));
	}

	private showResults(text: string, { pages, matches, passages }: Results): void {
		this.count(matches, passages, pages.length);
		if (passages === 0) {
			this.show('done', this.template('none'), this.template('tips'));
			return;
		}
		const summary = this.template('summary');
		const numbers: Record<string, number> = { matches, passages, pages: pages.length };
		for (const node of summary)
			node.textContent = (node.textContent ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name]));
		this.show(
			'done',
			summary,
			pages.map((page) => this.pageSection(text, page)),
		);
	}

	private pageSection(text: string, { page, hits }: PageHits): HTMLElement {
		const address = `${this.dataset['site']}${page.path}?q=${encodeURIComponent(text)}`;
		const heading = element('h2', '', page.title, element('small', '', `${page.seminar} ${page.date}`));
		const items = hits.map((hit) => {
			const link = element('a', '', ...marked(hit));
			link.href = `${address}#${hit.id}`;
			const item = element('li', 'hit', link);
			if (hit.speaker) item.prepend(element('span', 'hit-speaker', hit.speaker));
			item.dataset['searchResult'] = '';
			return item;
		});
		return element('section', 'page-hits', heading, element('ol', '', ...items));
	}
}

customElements.define('search-results', SearchResults);
