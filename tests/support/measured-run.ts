/** Runs a command and counts what it and all processes that it starts take. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
	seconds: number;
	/** Seconds of processor time; null where the system does not say (it is read from Linux's /proc). */
	processor: number | null;
	/** The most memory (MB, resident) that all processes had together, looked at ten times a second; null as above. */
	megabytes: number | null;
	/** What it printed. */
	output: string;
}

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 100;
/** A tick of /proc is a hundredth of a second on every Linux in use (proc_pid_stat(5)). */
const TICKS = 100;

/** The fields of a process behind its name, from the third one on. */
function fieldsOf(pid: string): string[] | null {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
	} catch {
		return null;
	}
}

/** Processor time of all ended children of this process, in seconds. */
function ofChildren(): number | null {
	const fields = fieldsOf('self');
	return fields && (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Resident memory of a process and of all that it started, in MB. */
function memoryOf(root: number): number | null {
	const parents = new Map<number, number>();
	try {
		for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) parents.set(Number(pid), Number(fieldsOf(pid)?.[1]));
	} catch {
		return null;
	}
	const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
	const kilobytes = [...parents.keys()].filter(belongs).map((pid) => {
		try {
			return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
		} catch {
			return 0;
		}
	});
	return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/**
 * Runs a command to its end.
 * @param cwd its folder
 * @throws Error with what it printed, where it fails
 */
export async function measuredRun(
	command: readonly [string, ...string[]],
	environment: Record<string, string | undefined> = {},
	cwd = '.',
): Promise<Taken> {
	const [program, ...args] = command;
	const [started, before] = [performance.now(), ofChildren()];
	const child = spawn(program, args, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let [output, megabytes]: [string, number | null] = ['', null];
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	const watch = setInterval(() => {
		const now = memoryOf(child.pid ?? 0);
		if (now !== null) megabytes = Math.max(megabytes ?? 0, now);
	}, INTERVAL);
	const status = await new Promise((resolve) => child.on('close', resolve));
	clearInterval(watch);
	if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${output.slice(-4000)}`);
	const after = ofChildren();
	const processor = before === null || after === null ? null : after - before;
	return { seconds: (performance.now() - started) / 1000, processor, megabytes, output };
}
