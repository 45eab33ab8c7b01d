/** Reads `content/script.yaml` and reports entries without effect. Pure. */
import { simplifier } from '../i18n/convert.ts';
import { recordConverter } from '../i18n/record-converter.ts';
import { type Archive, type Conversion, paragraphsOf } from '../record/model.ts';
import type { Problem } from './problem.ts';
import { conversionSchema } from './schemas/conversion-schema.ts';
import { readYaml } from './yaml.ts';

/** All text of the archive that an edition converts. */
function allText({ seminars, speakers, topics, site }: Omit<Archive, 'conversion'>): string {
	const pages = seminars.flatMap(({ pages }) => pages);
	const texts = [
		...pages.flatMap((page) => paragraphsOf(page).map(({ text }) => text)),
		...pages.map(({ title, short, points, notes, figures }) => JSON.stringify([title, short, points, notes, figures])),
		...seminars.map(({ title, short, summary, place, host, convenor, source }) =>
			JSON.stringify([title, short, summary, place, host, convenor, source]),
		),
		JSON.stringify([...speakers.values(), ...topics.values(), site]),
	];
	return texts.join('\n');
}

/** What script.yaml says, whether or not it has an effect. @param yaml the text of the file; empty if there is none @param file its path, for problems */
export function conversionIn(yaml: string, file: string) {
	const { value, problems, lineAt } = readYaml(yaml, conversionSchema, file);
	return { conversion: value ?? { exceptions: [], names: [] }, problems, lineAt };
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
	const { conversion, problems, lineAt } = conversionIn(yaml, file);
	if (conversion.exceptions.length + conversion.names.length === 0) return { conversion, problems, idle: [] };
	const text = allText(archive);
	const simplify = simplifier();
	const idle: Problem[] = [];
	const report = (kind: 'exceptions' | 'names', i: number, what: string) =>
		idle.push({ file, line: lineAt([kind, i, 'hant']), what, remedy: 'Correct the entry, or remove it.' });
	const isIdle = (wordings: readonly string[]) => !wordings.some((one) => text.includes(one));
	for (const [i, { hant, hans, into }] of conversion.exceptions.entries()) {
		const [from, to] = into === 'hans' ? [hant, hans] : [hans, hant];
		if (isIdle([from])) report('exceptions', i, `“${from}” occurs nowhere in the content`);
		const convert = into === 'hans' ? simplify : recordConverter('zh-Hans-CN', []);
		if (convert(from) === to) report('exceptions', i, `OpenCC already writes “${from}” as “${to}”`);
	}
	for (const [i, { hant, hans }] of conversion.names.entries()) {
		if (isIdle([hant, hans])) report('names', i, `“${hant}” occurs nowhere in the content`);
	}
	return { conversion, problems, idle };
}
