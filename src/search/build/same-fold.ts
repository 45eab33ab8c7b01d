/** Whether two texts have the same fold. Pure. */
import { fold } from '../shared/fold.ts';
import { fullTable } from './fold-table.ts';

/** Two ideographs as one number → whether they fold to the same; a text has few such pairs. */
const known = new Map<number, boolean>();

const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit < 0xa000;

/** Whether two UTF-16 units are ideographs that fold to the same. What stands beside them does not matter: they compose with nothing. */
function isAlike(a: number, b: number): boolean {
	if (!isIdeograph(a) || !isIdeograph(b)) return false;
	const pair = a * 0x10000 + b;
	const same = known.get(pair) ?? fold(String.fromCharCode(a), fullTable) === fold(String.fromCharCode(b), fullTable);
	known.set(pair, same);
	return same;
}

/** Whether two texts differ by ideographs alone, each of which folds to the same as the other's. */
function differsByScript(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) {
		const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
		if (one !== other && !isAlike(one, other)) return false;
	}
	return true;
}

/** Whether two texts fold to the same. Nearly all that are asked for are the same text in two scripts, which need not be folded. */
export function hasSameFold(a: string, b: string): boolean {
	return a === b || differsByScript(a, b) || fold(a, fullTable) === fold(b, fullTable);
}
