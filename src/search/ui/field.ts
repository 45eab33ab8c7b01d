/** A search field that knows an input method from a query. */

/** How long typing may pause before it is a query, in milliseconds. */
const PAUSE = 60;
/** An Enter this soon behind a composition's end is the one that ended it, in milliseconds: Safari sends it last. */
const SAME_KEY = 30;

/** Keeps an Enter that ends a composition from submitting the field's form. */
export function keepComposing(input: HTMLInputElement): void {
	let ended = Number.NEGATIVE_INFINITY;
	input.addEventListener('compositionend', ({ timeStamp }) => {
		ended = timeStamp;
	});
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.isComposing || event.timeStamp - ended < SAME_KEY)) event.preventDefault();
	});
}

/**
 * Watches a search field.
 * @param onQuery called with `true` when the form is submitted, with `false` when typing pauses; never during a composition
 */
export function watchField(input: HTMLInputElement, onQuery: (submitted: boolean) => void): void {
	let pause: ReturnType<typeof setTimeout> | undefined;
	let composing = false;
	const soon = () => {
		clearTimeout(pause);
		if (!composing) pause = setTimeout(() => onQuery(false), PAUSE);
	};
	keepComposing(input);
	input.addEventListener('compositionstart', () => {
		clearTimeout(pause);
		composing = true;
	});
	input.addEventListener('compositionend', () => {
		composing = false;
		soon();
	});
	input.addEventListener('input', soon);
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(pause);
		if (!composing) onQuery(true);
	});
}
