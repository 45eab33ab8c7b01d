/** Installs Debian's packages for the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages, as root on Debian.
 * @param why what they are for, as the message says it: `the tests`
 * @returns whether that was done; elsewhere nothing is tried
 */
export function installPackages(names: readonly string[], why: string): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	console.log(`Installing Debian’s ${names.join(', ')} for ${why}…`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return [
		['update', '-qq'],
		['install', '-y', '-qq', ...names],
	].every((args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0);
}
