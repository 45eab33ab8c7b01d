/** A search field that waits for the input method: text in composition is not a query. */

/** A pause in typing that starts a search, in milliseconds. */
const TYPING_PAUSE = 60;
/** Safari sends the Enter that ends a composition after its end, within this many milliseconds. */
const SAME_KEY_DELAY = 30;

/** Prevents the Enter that ends a composition from submitting the field's form. */
export function ignoreCompositionEnter(input: HTMLInputElement): void {
	let ended = Number.NEGATIVE_INFINITY;
	input.addEventListener('compositionend', ({ timeStamp }) => {
		ended = timeStamp;
	});
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.isComposing || event.timeStamp - ended < SAME_KEY_DELAY)) event.preventDefault();
	});
}

/**
 * Watches a search field and keeps its form from loading another page.
 * @param onQuery called with `true` when the form is submitted, with `false` when typing pauses; never during a composition
 */
export function watchField(input: HTMLInputElement, onQuery: (submitted: boolean) => void): void {
	let pause: ReturnType<typeof setTimeout> | undefined;
	let isComposing = false;
	const queryAfterPause = () => {
		clearTimeout(pause);
		if (!isComposing) pause = setTimeout(() => onQuery(false), TYPING_PAUSE);
	};
	ignoreCompositionEnter(input);
	input.addEventListener('compositionstart', () => {
		clearTimeout(pause);
		isComposing = true;
	});
	input.addEventListener('compositionend', () => {
		isComposing = false;
		queryAfterPause();
	});
	input.addEventListener('input', queryAfterPause);
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(pause);
		if (!isComposing) onQuery(true);
	});
}
