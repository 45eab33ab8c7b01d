/** The two scripts of the site: traditional, the record's own, at the root; simplified, made from it, under /hans/. */
export type Locale = 'hant' | 'hans';

export const LOCALES: readonly Locale[] = ['hant', 'hans'];

/** A Mainland text in traditional script: the region, not the script, decides its punctuation. */
export const LANG: Record<Locale, string> = { hant: 'zh-Hant-CN', hans: 'zh-Hans-CN' };
