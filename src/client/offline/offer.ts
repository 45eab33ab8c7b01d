/** The offer on a seminar's page to keep it for reading without a network. Its markup is OfflineOffer.astro. */

/** The texts of the states, from the markup. */
interface OfferTexts {
	keeping: string;
	kept: string;
	errors: Record<string, string>;
}

class OfflineOffer extends HTMLElement {
	connectedCallback(): void {
		// Neither exists where a page is not served over HTTPS, nor in some private windows.
		if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
		this.hidden = false;
		const button = this.querySelector('button');
		button?.addEventListener('click', () => void this.keep(button));
		if (navigator.serviceWorker.controller) void this.showKept();
	}

	private get path(): string {
		return this.dataset['list'] ?? '';
	}

	private say(text: string): void {
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = text;
	}

	private async showKept(): Promise<void> {
		const { isKept } = await import('./keep.ts');
		if (await isKept(this.path)) this.say((JSON.parse(this.dataset['texts'] ?? '{}') as OfferTexts).kept);
	}

	private async keep(button: HTMLButtonElement): Promise<void> {
		const texts = JSON.parse(this.dataset['texts'] ?? '{}') as OfferTexts;
		const progress = (done: number, all: number) => this.say(texts.keeping.replace('{done}', String(done)).replace('{all}', String(all)));
		button.disabled = true;
		try {
			const [{ keep }, { startWorker }] = await Promise.all([import('./keep.ts'), import('./register.ts')]);
			await keep(this.path, progress);
			await startWorker();
			this.say(texts.kept);
		} catch (error) {
			// Without a reason it is one of these scripts that did not load.
			const reason = error instanceof Error && 'reason' in error ? String(error.reason) : 'network';
			this.say(texts.errors[reason] ?? '');
		}
		button.disabled = false;
	}
}

customElements.define('offline-offer', OfflineOffer);
