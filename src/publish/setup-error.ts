/** What an operator can mend. The message is one line: what is wrong, and what to do. */
export class SetupError extends Error {}
