/** Installs Debian's packages for the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages, as root on Debian. Elsewhere nothing is tried; whoever needs them looks whether they are there.
 * @param why what they are for, as the message says it: `the tests`
 */
export function installPackages(names: readonly string[], why: string): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	console.log(`Installing Debian’s ${names.join(', ')} for ${why}…`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [
		['update', '-qq'],
		['install', '-y', '-qq', ...names],
	]) {
		if (spawnSync('apt-get', args, { stdio: 'inherit', env }).status !== 0) return;
	}
}
