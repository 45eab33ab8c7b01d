/** Plain transcripts in which each speech stands below its speaker's name, alone on a line. */
import { simplified } from '../../i18n/simplified.ts';
import { nameLine } from '../shared/label-forms.ts';
import { isUnusualName, namingOfLabel, readsAsName } from '../shared/label-trust.ts';
import type { Paragraph } from '../shared/paragraphs.ts';

/** At least this many lines with a name, and this many names that occur again, show the form. */
const LEAST_LINES = 4;
const LEAST_REPEATED = 2;
const MOST_CHARACTERS = 40;
const SENTENCE = /[。！？!?；;，,…：:]/u;

type Naming = 'sure' | 'unusual' | null;

/** Whether a line has nothing but a name or a role, and a post in brackets; `unusual`: a name that is in no list. */
function namingOfLine({ text, hint }: Paragraph): { name: string; naming: Naming } {
	const label = text.length <= MOST_CHARACTERS && hint.heading === undefined ? nameLine(text) : null;
	if (label === null || SENTENCE.test(label.name) || /[：:]$/u.test(text)) return { name: text, naming: null };
	const { kind, name } = namingOfLabel(label);
	const folded = simplified(name);
	const isSure = kind === 'role' || kind === 'addressed' || (kind === 'person' && readsAsName(folded));
	return { name: label.name, naming: isSure ? 'sure' : kind === 'unknown' && isUnusualName(folded) ? 'unusual' : null };
}

/**
 * Marks the lines that are speakers' names (`hint.nameAlone`): where several names come again and again, each above a line that is none.
 * A short line that stands alone among them and may be a name is marked too: nobody speaks below it until it is known.
 */
export function withNameLines(lines: readonly Paragraph[]): Paragraph[] {
	const found = lines.map(namingOfLine);
	const occurrences = new Map<string, number>();
	for (const { name, naming } of found) if (naming !== null) occurrences.set(name, (occurrences.get(name) ?? 0) + 1);
	const isSure = (i: number) => {
		const { name, naming } = found[i] ?? { name: '', naming: null };
		return naming === 'sure' || (naming === 'unusual' && (occurrences.get(name) ?? 0) > 1);
	};
	const isName = lines.map((_, i) => isSure(i) && lines[i + 1] !== undefined && !isSure(i + 1));
	const names = new Set(found.flatMap(({ name }, i) => (isName[i] ? [name] : [])));
	const repeated = [...names].filter((name) => (occurrences.get(name) ?? 0) > 1).length;
	if (isName.filter(Boolean).length < LEAST_LINES || repeated < LEAST_REPEATED) return [...lines];
	const first = isName.indexOf(true);
	const isSpaced = lines.every((line, i) => !isName[i] || i === first || line.spaced);
	const hasBlankBelow = lines.some((line, i) => isName[i - 1] && line.spaced);
	const mayBeName = (line: Paragraph, i: number) => {
		const next = lines[i + 1];
		const hasForm = line.text.length <= MOST_CHARACTERS && nameLine(line.text) !== null && !SENTENCE.test(line.text);
		return i > first && isSpaced && line.spaced && hasForm && next !== undefined && (hasBlankBelow || !next.spaced);
	};
	return lines.map((line, i) => (isName[i] || mayBeName(line, i) ? { ...line, hint: { ...line.hint, nameAlone: true } } : line));
}
