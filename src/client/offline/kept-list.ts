/** On the page for reading without a network: what is kept, how large it is, and a button to clear it. */
import { discard, keptLists } from './keep.ts';
import { localeFolderOf, OFFLINE_PAGE } from './offline-list.ts';

class KeptList extends HTMLElement {
	connectedCallback(): void {
		// The service worker shows this page in place of one that is not kept.
		const missing = this.querySelector<HTMLElement>('[data-missing]');
		if (missing) missing.hidden = location.pathname.endsWith(`/${OFFLINE_PAGE}`);
		if ('caches' in globalThis) void this.show();
	}

	private async show(): Promise<void> {
		const kept = await keptLists().catch(() => []);
		const empty = this.querySelector<HTMLElement>('[data-empty]');
		if (empty) empty.hidden = kept.length > 0;
		const template = this.querySelector('template');
		const items = kept.map(({ path, list }) => {
			const item = template?.content.cloneNode(true) as DocumentFragment;
			const link = item.querySelector('a');
			if (link) {
				link.href = `${this.dataset['base']}${path.replace(/[^/]+$/, '')}`;
				link.textContent = list.title ?? this.dataset['whole'] ?? '';
				link.lang = { '': this.dataset['root'], 'hans/': 'zh-Hans', 'hant/': 'zh-Hant' }[localeFolderOf(path)] ?? '';
			}
			const size = item.querySelector('[data-size]');
			if (size) size.textContent = `${(list.bytes / 1e6).toFixed(1)} MB`;
			item.querySelector('button')?.addEventListener('click', () => void discard(path).then(() => this.show()));
			return item;
		});
		this.querySelector('ul')?.replaceChildren(...items);
	}
}

customElements.define('kept-list', KeptList);
