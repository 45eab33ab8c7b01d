/** What an operator can mend. The message is one line: what is wrong, and what to do. */
export class SetupError extends Error {
	override readonly name = 'SetupError';
}

/** Whether an error is a SetupError. Told by its name: code in a bundle has a class of its own, so `instanceof` would miss its errors. */
export function isSetupError(error: unknown): error is SetupError {
	return error instanceof Error && error.name === 'SetupError';
}
