/** Fetched by the search dialog and the bar's field when a reader opens them: the interface texts of what they then show. */

import type { APIRoute } from 'astro';
import { originalArchive } from '../../content/gateway.ts';
import { everyLocale, type LocaleRoute } from '../../i18n/address.ts';
import { TEXTS } from '../../i18n/interface/index.ts';
import type { DialogTexts } from '../../search/shared/element-data.ts';

export const getStaticPaths = everyLocale;

function dialogTexts({ missing, ...finding }: (typeof TEXTS)['hant']['finding'], joined: boolean): DialogTexts {
	const { dialog, dialogHint, allResults, close, summary, counted, atLeast, none, error, retry, kinds, nobody, answers, answerKinds } =
		finding;
	const { moreValues, suggestions, spoken, together, wholeParagraph } = finding;
	return {
		...{ dialog, dialogHint, allResults, close, summary, counted, atLeast, none, error, retry, kinds, nobody, answers, answerKinds },
		...{ moreValues, suggestions, spoken, together, wholeParagraph },
		...(joined && { missing }),
	};
}

export const GET: APIRoute<LocaleRoute> = ({ props: { locale } }) =>
	Response.json(dialogTexts(TEXTS[locale].finding, (originalArchive().site.alsoSearched ?? []).length > 0));
