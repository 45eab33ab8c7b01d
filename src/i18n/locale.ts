/** The site's two locales: each is an edition of the whole site in one script. */
export type Locale = 'hant' | 'hans';

export const LOCALES = ['hant', 'hans'] as const satisfies readonly Locale[];

/** Which locale stands at the root where `content/site.yaml` does not say. The other stands under a folder of its name. */
export const DEFAULT_ROOT: Locale = 'hant';

/** Language tags (BCP 47) of the site's own texts. They keep to the Mainland's usage: the region, not the script, decides the form of the punctuation. */
export const LANG: Record<Locale, string> = { hant: 'zh-Hant-CN', hans: 'zh-Hans-CN' };

/** The languages, with script and region, that a record can be in. */
export const RECORD_LANGS = ['zh-Hant-CN', 'zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans-SG'] as const;
export type RecordLang = (typeof RECORD_LANGS)[number];

/** The language of a record that does not say. */
export const DEFAULT_LANG: RecordLang = 'zh-Hant-CN';

/** The script of a record, and so the locale that shows it untouched. */
export function localeOf(lang: RecordLang): Locale {
	return lang.includes('-Hans-') ? 'hans' : 'hant';
}

/** The language tag of a record's edition in a locale: the script is the locale's, the region stays the record's. */
export function langIn(lang: RecordLang, locale: Locale): string {
	return lang.replace(/Han[ts]/, locale === 'hans' ? 'Hans' : 'Hant');
}

/** The same, for an element on a page in the site's own language; undefined where that is the language anyhow. */
export function foreignLang(lang: RecordLang, locale: Locale): string | undefined {
	const own = langIn(lang, locale);
	return own === LANG[locale] ? undefined : own;
}

export function otherLocale(locale: Locale): Locale {
	return locale === 'hant' ? 'hans' : 'hant';
}

/** The folder in front of a locale's paths: empty at the root, else `hans/` or `hant/`. */
export function localeFolder(locale: Locale, root: Locale): string {
	return locale === root ? '' : `${locale}/`;
}
