/** Labels in forms that running text has too (1. 張三：, 張三⇥, 張三——, （插話）張三：, 張三/茶農：, [張三]): which of them a source shows to be labels. Pure. */
import type { Label } from './label-forms.ts';
import type { Naming } from './person-names.ts';

/** So many labels with numbers or slashes that name someone show the form, if a name comes again. */
const LEAST_NAMED = 3;
/** So many names before a tab or wide blank, or in square brackets, show the form, and so many of them come again. */
const LEAST_BLANK = 4;
const LEAST_BLANK_REPEATED = 2;
/** More labels with colons show that the colon is the form. */
const MOST_WITH_COLON = 1;

const countsOf = (labels: readonly Label[]) => {
	const counts = new Map<string, number>();
	for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
};

/**
 * @param labels everything with the form of a label in one source
 * @returns whether a label in a weak form may be a speaker's; what is none is part of what is said
 */
export function believedWeak(labels: readonly Label[], kindOf: (label: Label) => Naming['kind']): (label: Label) => boolean {
	const isNaming = (label: Label) => ['person', 'role', 'addressed'].includes(kindOf(label));
	const named = (weak: Label['weak']) => labels.filter((label) => label.weak === weak && isNaming(label));
	const strong = named(undefined);
	const strongNames = countsOf(labels.filter((label) => label.weak === undefined && kindOf(label) !== 'none'));
	const [numbered, blank] = [named('number'), named('blank')];
	const repeated = (counts: Map<string, number>) => [...counts.values()].filter((count) => count > 1).length;
	const hasNumbered = numbered.length >= LEAST_NAMED && repeated(countsOf(numbered)) > 0;
	const hasBlank = strong.length <= MOST_WITH_COLON && blank.length >= LEAST_BLANK && repeated(countsOf(blank)) >= LEAST_BLANK_REPEATED;
	const slashed = named('slash');
	const hasSlash = slashed.length >= LEAST_NAMED && repeated(countsOf(slashed)) > 0;
	const square = labels.filter((label) => label.weak === 'square' && kindOf(label) !== 'none');
	const hasSquare = strong.length <= MOST_WITH_COLON && square.length >= LEAST_BLANK && repeated(countsOf(square)) >= LEAST_BLANK_REPEATED;
	return (label) => {
		if (label.weak === 'slash') return hasSlash;
		if (label.weak === 'square') return hasSquare;
		if (label.weak === 'number') return hasNumbered;
		if (label.weak === 'blank') return hasBlank;
		return strongNames.has(label.name) || (label.weak === 'lead' && isNaming(label));
	};
}
