/** The interface's texts in simplified script: OpenCC's conversion of the traditional ones, apart from a few wordings. */

import { convertAll } from '../convert.ts';
import { hant, type Texts } from './hant.ts';

/** Some texts of a nested group, each of the same type as the text it replaces. */
type Overrides<Group> = {
	readonly [Key in keyof Group]?: Group[Key] extends string | readonly string[] | ((...args: never[]) => string)
		? Group[Key]
		: Overrides<Group[Key]>;
};

/** Texts that OpenCC alone would not give: they name the other edition. */
export const OVERRIDES: Overrides<Texts> = {
	otherLocale: '繁體',
	otherLocaleLabel: '繁體版',
	searchEdition: '搜索全文（简体版）',
};

/** A group of texts with some of them replaced. */
function overridden<Group>(texts: Group, overrides: Overrides<Group>): Group {
	const replaced = Object.entries(overrides).map(([key, own]) => {
		const isGroup = typeof own === 'object' && own !== null && !Array.isArray(own);
		return [key, isGroup ? overridden(texts[key as keyof Group], own) : own];
	});
	return { ...texts, ...Object.fromEntries(replaced) };
}

export const hans: Texts = overridden(convertAll(hant, 'hans'), OVERRIDES);
