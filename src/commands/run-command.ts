/** What the commands for operators share: help, errors as one line, and an end that leaves nothing half-written. */
import { constants } from 'node:os';
import { isSetupError } from '../publish/setup-error.ts';

/** What a shell adds to a signal's number to make an exit status. */
const SIGNALLED = 128;

const isUsageError = (error: unknown): error is Error =>
	error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/**
 * Runs a command; the process ends with status 1 where it fails.
 * @param usage printed for `--help`, and behind an argument that is wrong
 * @param command is given the arguments
 */
export async function runCommand(usage: string, command: (args: string[]) => Promise<void>): Promise<void> {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) return console.log(usage);
	// To exit runs what is registered for the process's end; a signal alone would not.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => process.exit(SIGNALLED + constants.signals[signal]));
	}
	try {
		await command(args);
	} catch (error) {
		process.exitCode = 1;
		if (isSetupError(error)) console.error(error.message);
		else if (isUsageError(error)) console.error(`${error.message}\n\n${usage}`);
		else console.error(error);
	}
}
