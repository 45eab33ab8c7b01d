/** Every run uses the same random cases, so that a test fails only if the code changed; `SEED=…` uses others. */
const SEED = Number(process.env['SEED'] ?? 20241120);

/**
 * Options for `fc.assert`.
 * @param numRuns how many cases are tried
 * @param nth another number for each property that uses the same generator, so that each has other cases
 */
export function trials(numRuns: number, nth = 0): { numRuns: number; seed: number } {
	return { numRuns, seed: SEED + nth };
}
