/** The dialog with a quotation's picture: a preview in either format, to be saved or handed to another program. */
import type { Texts } from '../i18n/interface/hant.ts';
import { button, element } from '../search/ui/dom.ts';
import { saveFile } from '../search/ui/save-file.ts';
import { drawCard, FORMATS, type Orientation, type QuotationCard } from './card-drawing.ts';

const TYPE = 'image/png';

/** What a file with the picture of a passage is called: the page and the anchor. */
function fileName(url: string): string {
	const { pathname, hash } = new URL(url);
	return `${pathname.split('/').at(-2)}-${hash.slice(1)}.png`;
}

async function fileOf(canvas: HTMLCanvasElement, url: string): Promise<File> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE));
	if (!blob) throw new Error('the browser makes no picture');
	return new File([blob], fileName(url), { type: TYPE });
}

/** Hands a picture to another program. A reader who changes their mind is no error. */
async function send(file: File, card: QuotationCard): Promise<void> {
	try {
		await navigator.share({ files: [file], title: card.attribution[0] ?? '' });
	} catch (error) {
		if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
	}
}

/** Opens the dialog. @param onFail called if the browser cannot make or hand on the picture */
export function openCard(card: QuotationCard, texts: Texts['sharing'], onFail: () => void): void {
	const canvas = document.createElement('canvas');
	canvas.role = 'img';
	canvas.ariaLabel = [card.words, ...card.attribution].join('，');
	const note = element('p', 'quiet');
	note.role = 'status';
	const choices = (Object.keys(FORMATS) as Orientation[]).map((orientation) => {
		const choice = button('', texts[orientation], () => show(orientation));
		return { orientation, choice };
	});
	const show = (shown: Orientation) => {
		for (const { orientation, choice } of choices) choice.ariaPressed = String(orientation === shown);
		canvas.dataset['format'] = shown;
		note.textContent = drawCard(canvas, card, shown) ? '' : texts.tooLong;
	};
	const withFile = (use: (file: File) => unknown) => async () => {
		try {
			await use(await fileOf(canvas, card.url));
		} catch {
			onFail();
		}
	};
	const formats = element('div', 'view-switch', ...choices.map(({ choice }) => choice));
	formats.role = 'group';
	formats.ariaLabel = texts.format;
	const dialog = element('dialog', 'card-dialog', element('h2', '', texts.card), formats, canvas, note);
	dialog.ariaLabel = texts.card;
	const buttons = element(
		'p',
		'card-buttons',
		button(
			'',
			texts.save,
			withFile((file) => saveFile(file, file.name)),
		),
	);
	// Browsers say only of a file at hand whether they can share it.
	if (navigator.canShare?.({ files: [new File([''], 'card.png', { type: TYPE })] })) {
		buttons.append(
			button(
				'',
				texts.send,
				withFile((file) => send(file, card)),
			),
		);
	}
	buttons.append(button('', texts.close, () => dialog.close()));
	dialog.append(buttons);
	dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
	show('portrait');
}
