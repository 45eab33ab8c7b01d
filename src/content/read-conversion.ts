/** `content/script.yaml`, checked against the texts it is about. */

import { simplifier } from '../i18n/convert.ts';
import { type Archive, type Conversion, paragraphsOf } from '../record/model.ts';
import type { Problem } from './problem.ts';
import { conversionSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** Every wording of the archive that the simplified edition converts, as one text. */
function allWords({ seminars, speakers, topics }: Omit<Archive, 'conversion'>): string {
	const pages = seminars.flatMap(({ pages }) => pages);
	const words = [
		...pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text)),
		...pages.map(({ title, short, points, notes, figures }) => JSON.stringify([title, short, points, notes, figures])),
		...seminars.map(({ title, short, summary, place, host, convenor, source }) =>
			JSON.stringify([title, short, summary, place, host, convenor, source]),
		),
		JSON.stringify([...speakers.values(), ...topics.values()]),
	];
	return words.join('\n');
}

/**
 * @param yaml the file's text, empty where there is none
 * @param file its path, for problems
 * @returns what it says, and every entry that can have no effect
 */
export function readConversion(
	yaml: string,
	file: string,
	archive: Omit<Archive, 'conversion'>,
): { conversion: Conversion; problems: Problem[] } {
	const { value, problems, lineAt } = readYaml(yaml, conversionSchema, file);
	const conversion = value ?? { exceptions: [], names: [] };
	const text = allWords(archive);
	const simplify = simplifier();
	const idle = (kind: 'exceptions' | 'names', i: number, what: string) =>
		problems.push({ file, line: lineAt([kind, i, 'hant']), what, remedy: 'Mend the entry, or remove it.' });
	for (const kind of ['exceptions', 'names'] as const) {
		for (const [i, { hant }] of conversion[kind].entries())
			if (!text.includes(hant)) idle(kind, i, `“${hant}” occurs nowhere in the content`);
	}
	for (const [i, { hant, hans }] of conversion.exceptions.entries()) {
		if (simplify(hant) === hans) idle('exceptions', i, `OpenCC already writes “${hant}” as “${hans}”`);
	}
	return { conversion, problems };
}
