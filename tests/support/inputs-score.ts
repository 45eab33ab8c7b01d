/** Compares an imported file with its labels: whose mouth each word of a turn came into. Pure; blanks and line ends never count. */

export interface LabelledTurn {
	/** The speaker's name as published; null where nobody speaks, or the file does not say who. */
	by: string | null;
	/** Narration and directions are nobody's. */
	kind: 'speech' | 'narration' | 'direction';
	words: string;
	/** Parts of the words that may be the speaker's or nobody's: 某某說, a direction inside a sentence. In the turn's order. */
	asides: string[];
}

export interface Labels {
	people: { name: string; also: string[] }[];
	turns: LabelledTurn[];
	/** What must not be among the pages' words. */
	leftOut: string[];
}

/** Words of the pages that stand together in one mouth, or in nobody's. */
export interface Stretch {
	by: string | null;
	text: string;
}

export interface Outcome {
	turn: LabelledTurn;
	/** `misnamed`: the right person, whose name has something in it that is no part of it (林委員雅雯 for 林雅雯). */
	is: 'right' | 'wrong' | 'misnamed' | 'nobody' | 'lost';
	/** In whose mouth it came, where that is not the right person's by name. */
	saidBy: string[];
	/** Characters that are not in the pages, or not in order. */
	lost: number;
}

export interface Score {
	outcomes: Outcome[];
	/** Characters of the pages in someone's mouth that are in no turn. */
	added: number;
	/** Line breaks of the pages inside a paragraph. */
	broken: number;
	/** People of the pages that the file does not have. */
	invented: string[];
	/** Which of `leftOut` are in the pages. */
	leftIn: string[];
}

/** A character of one side: whose it is, its turn or stretch, and the line of that. */
interface Mark {
	char: string;
	by: string | null;
	part: number;
	line: number;
	/** Whether it may be nobody's too. */
	aside: boolean;
}

/** A run of fewer characters that agrees is chance, unless it is a whole turn. */
const SHORTEST_RUN = 3;
/** A page number counts as left in where it is a line of its own: numbers occur in other words too. */
const PAGE_NUMBER = /^\d+$/;

const squeezed = (text: string) => text.replace(/\s+/gu, '');

/**
 * Pairs the characters of two texts in order: as many as possible, and rather in long runs than scattered.
 * @returns for each wanted character the index of its partner, or -1
 */
export function aligned(wanted: readonly string[], found: readonly string[]): number[] {
	const [n, m] = [wanted.length, found.length];
	const width = m + 1;
	// Best scores for the prefixes that end here: with a pair, and with or without one. A pair that continues a run counts twice.
	let [pairAbove, bestAbove] = [new Int32Array(width).fill(-1), new Int32Array(width)];
	const runs = new Uint8Array((n + 1) * width);
	const moves = new Uint8Array((n + 1) * width);
	const [PAIR, UP, LEFT] = [1, 2, 3];
	for (let i = 1; i <= n; i++) {
		const [pair, best] = [new Int32Array(width).fill(-1), new Int32Array(width)];
		for (let j = 1; j <= m; j++) {
			const cell = i * width + j;
			const [up = 0, left = 0, corner = 0, run = -1] = [bestAbove[j], best[j - 1], bestAbove[j - 1], pairAbove[j - 1]];
			best[j] = Math.max(up, left);
			moves[cell] = up >= left ? UP : LEFT;
			if (wanted[i - 1] !== found[j - 1]) continue;
			const continues = run >= 0 && run + 2 >= corner + 1;
			const score = continues ? run + 2 : corner + 1;
			pair[j] = score;
			runs[cell] = continues ? 1 : 0;
			if (score < (best[j] ?? 0)) continue;
			best[j] = score;
			moves[cell] = PAIR;
		}
		[pairAbove, bestAbove] = [pair, best];
	}
	const partners: number[] = new Array(n).fill(-1);
	let [i, j, inRun] = [n, m, false];
	while (i > 0 && j > 0) {
		const cell = i * width + j;
		if (inRun || moves[cell] === PAIR) {
			partners[--i] = --j;
			inRun = runs[cell] === 1;
		} else if (moves[cell] === UP) i--;
		else j--;
	}
	return partners;
}

function marksOf(parts: readonly { by: string | null; text: string; asides?: readonly string[] }[]): Mark[] {
	return parts.flatMap(({ by, text, asides = [] }, part) => {
		const words = squeezed(text);
		const lines = text.split('\n').map(squeezed);
		const marks = lines.flatMap((own, line) => own.split('').map((char): Mark => ({ char, by, part, line, aside: false })));
		let from = 0;
		for (const aside of asides.map(squeezed)) {
			const start = words.indexOf(aside, from);
			if (start < 0) throw new Error(`the aside “${aside}” is not in its turn`);
			from = start + aside.length;
			for (const mark of marks.slice(start, from)) mark.aside = true;
		}
		return marks;
	});
}

/** Drops pairs that stand in runs too short to mean anything. */
function withoutChance(partners: number[], wanted: readonly Mark[]): number[] {
	const kept = [...partners];
	for (let start = 0; start < kept.length; ) {
		let end = start + 1;
		while (end < kept.length && partners[start] !== -1 && partners[end] === (partners[end - 1] ?? 0) + 1) end++;
		const turn = wanted[start]?.part;
		const whole = wanted[start - 1]?.part !== turn && wanted[end]?.part !== turn;
		if (end - start < SHORTEST_RUN && !whole) kept.fill(-1, start, end);
		start = end;
	}
	return kept;
}

/** How often a text occurs in another. */
function occurrences(text: string, part: string): number {
	return text.split(part).length - 1;
}

/** Whether a wording has all characters of a name, in order, and others between or around them. */
function containsName(wording: string, name: string): boolean {
	let at = 0;
	for (const char of squeezed(wording)) if (char === name[at]) at++;
	return at === name.length;
}

/**
 * @param participants everyone the seminar names as present
 */
export function score(labels: Labels, stretches: readonly Stretch[], participants: readonly string[]): Score {
	const names = new Map(labels.people.flatMap(({ name, also }) => [name, ...also].map((one) => [squeezed(one), name])));
	const known = (name: string | null) => (name === null ? null : (names.get(squeezed(name)) ?? name));
	const wanted = marksOf(labels.turns.map(({ by, words, asides }) => ({ by: known(by), text: words, asides })));
	const found = marksOf(stretches.map(({ by, text }) => ({ by: known(by), text })));
	const [wantedText, foundText] = [wanted, found].map((marks) => marks.map(({ char }) => char));
	const partners = withoutChance(aligned(wantedText ?? [], foundText ?? []), wanted);
	const outcomes = labels.turns.map((turn, part): Outcome => {
		const own = wanted.flatMap((mark, i) => (mark.part === part ? [{ ...mark, said: found[partners[i] ?? -1] }] : []));
		const lost = own.filter(({ said }) => said === undefined).length;
		const elsewhere = own.flatMap(({ by, said }) => (said !== undefined && said.by !== null && said.by !== by ? [said.by] : []));
		const unclaimed = own.some(({ by, aside, said }) => said !== undefined && said.by === null && by !== null && !aside);
		const name = squeezed(known(turn.by) ?? '');
		const misnamed = elsewhere.length > 0 && name !== '' && elsewhere.every((one) => !names.has(squeezed(one)) && containsName(one, name));
		const wrong = elsewhere.length > 0 && !misnamed;
		const is = wrong ? 'wrong' : lost > 0 ? 'lost' : misnamed ? 'misnamed' : unclaimed ? 'nobody' : 'right';
		return { turn, is, saidBy: [...new Set(elsewhere)], lost };
	});
	const all = [...new Set([...stretches.flatMap(({ by }) => by ?? []), ...participants])];
	const lines = new Set(stretches.flatMap(({ text }) => text.split('\n').map(squeezed)));
	const [says, shows] = [(wantedText ?? []).join(''), (foundText ?? []).join('')];
	const isLeftIn = (item: string) =>
		PAGE_NUMBER.test(item) ? lines.has(item) && !says.includes(item) : occurrences(shows, item) > occurrences(says, item);
	const paired = new Set(partners);
	const broken = wanted.filter((mark, i) => {
		const next = wanted[i + 1];
		const [here, there] = [found[partners[i] ?? -1], found[partners[i + 1] ?? -1]];
		const together = next?.part === mark.part && next.line === mark.line;
		return together && here !== undefined && there !== undefined && (here.part !== there.part || here.line !== there.line);
	});
	return {
		outcomes,
		broken: broken.length,
		added: found.filter(({ by }, i) => by !== null && !paired.has(i)).length,
		invented: all.filter((name) => !names.has(squeezed(name))),
		leftIn: labels.leftOut.filter((item) => isLeftIn(squeezed(item))),
	};
}
