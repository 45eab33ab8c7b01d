/** A Chrome or Chromium for the tests: one on the machine, else Playwright's download, else Debian's package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const ON_THE_MACHINE = [
	process.env['CHROMIUM'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installed(): string | undefined {
	return [...ON_THE_MACHINE, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

function attempt(command: string, ...args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

/**
 * The path of a browser; installs one if there is none.
 * @throws if that fails, with what to do
 */
export function findBrowser(): string {
	const found = installed();
	if (found) return found;
	console.log('No Chrome or Chromium on this machine: Playwright downloads one…');
	attempt('playwright-core', 'install', 'chromium');
	if (!installed() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No download: installing Debian’s chromium…');
		if (attempt('apt-get', 'update', '-qq')) attempt('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
	}
	const browser = installed();
	if (browser) return browser;
	throw new Error('The tests need Chrome or Chromium: install one, or name its program in the environment variable CHROMIUM.');
}

/** Starts the browser that was found. */
export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
}
