/** Reads `content/script.yaml` and reports entries without effect. Pure. */
import { simplifier } from '../i18n/convert.ts';
import { type Archive, type Conversion, paragraphsOf } from '../record/model.ts';
import type { Problem } from './problem.ts';
import { conversionSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** All text of the archive that the simplified edition converts. */
function allText({ seminars, speakers, topics }: Omit<Archive, 'conversion'>): string {
	const pages = seminars.flatMap(({ pages }) => pages);
	const texts = [
		...pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text)),
		...pages.map(({ title, short, points, notes, figures }) => JSON.stringify([title, short, points, notes, figures])),
		...seminars.map(({ title, short, summary, place, host, convenor, source }) =>
			JSON.stringify([title, short, summary, place, host, convenor, source]),
		),
		JSON.stringify([...speakers.values(), ...topics.values()]),
	];
	return texts.join('\n');
}

/**
 * @param yaml the text of script.yaml; empty if there is none
 * @param file its path, for problems
 * @returns the conversion, what is wrong with the file, and a problem for every entry without effect
 */
export function readConversion(
	yaml: string,
	file: string,
	archive: Omit<Archive, 'conversion'>,
): { conversion: Conversion; problems: Problem[]; idle: Problem[] } {
	const { value, problems, lineAt } = readYaml(yaml, conversionSchema, file);
	const conversion = value ?? { exceptions: [], names: [] };
	const text = allText(archive);
	const simplify = simplifier();
	const idle: Problem[] = [];
	const report = (kind: 'exceptions' | 'names', i: number, what: string) =>
		idle.push({ file, line: lineAt([kind, i, 'hant']), what, remedy: 'Correct the entry, or remove it.' });
	for (const kind of ['exceptions', 'names'] as const) {
		for (const [i, { hant }] of conversion[kind].entries()) {
			if (!text.includes(hant)) report(kind, i, `“${hant}” occurs nowhere in the content`);
		}
	}
	for (const [i, { hant, hans }] of conversion.exceptions.entries()) {
		if (simplify(hant) === hans) report('exceptions', i, `OpenCC already writes “${hant}” as “${hans}”`);
	}
	return { conversion, problems, idle };
}
