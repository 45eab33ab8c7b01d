/** The site's two locales. Traditional script is the record's own and stands at the root; simplified script is converted from it and stands under /hans/. */
export type Locale = 'hant' | 'hans';

export const LOCALES: readonly Locale[] = ['hant', 'hans'];

/** Language tags (BCP 47). The record is a Mainland text: the region, not the script, decides the form of its punctuation. */
export const LANG: Record<Locale, string> = { hant: 'zh-Hant-CN', hans: 'zh-Hans-CN' };
