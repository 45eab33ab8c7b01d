/** Every run tries a property on the same cases, so that a failure is a change's doing; `SEED=…` tries others. */
const SEED = Number(process.env['SEED'] ?? 20241120);

/**
 * What `fc.assert` is told.
 * @param nth tells properties apart that draw from one generator: each has cases of its own
 */
export function trials(numRuns: number, nth = 0): { numRuns: number; seed: number } {
	return { numRuns, seed: SEED + nth };
}
