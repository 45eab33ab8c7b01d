/** What an operator can mend. The message is one line: what is wrong, and what to do. */
export class SetupError extends Error {
	override readonly name = 'SetupError';
}

/** Also tells one that was made by the code of a bundle, which has a class of its own. */
export function isSetupError(error: unknown): error is SetupError {
	return error instanceof Error && error.name === 'SetupError';
}
