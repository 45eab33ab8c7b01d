/** A Chrome or Chromium for the tests: one on the machine, else Playwright's download, else Debian's package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installPackages } from './debian.ts';

/** Debian's Chromium without windows, which opens a page in half the time; and the fonts, which no browser brings. */
const SHELL = '/usr/bin/chromium-headless-shell';
const FONTS = 'fonts-noto-cjk';

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

/**
 * The path of a browser; installs one if there is none.
 * @throws if that fails, with what to do
 */
export function findBrowser(): string {
	const found = installed();
	if (found) return found;
	console.log('No Chrome or Chromium on this machine: Playwright downloads one…');
	spawnSync('playwright-core', ['install', 'chromium'], { stdio: 'inherit' });
	if (!installed()) installPackages(['chromium', FONTS], 'the tests');
	const browser = installed();
	if (browser) return browser;
	throw new Error('The tests need Chrome or Chromium: install one, or name its program in the environment variable CHROMIUM.');
}

/**
 * The path of the browser in which `npm test` runs: Debian's shell where it is or can be installed, else the one that `findBrowser` finds.
 * The bench measures in a whole browser, as readers have it.
 */
export function findTestBrowser(): string {
	if (process.env['CHROMIUM']) return findBrowser();
	if (!existsSync(SHELL)) installPackages([basename(SHELL), FONTS], 'the tests: they take three quarters of the time in it');
	return existsSync(SHELL) ? SHELL : findBrowser();
}

/** Starts the browser that was found. */
export function launch(): Promise<Browser> {
	const executablePath = findBrowser();
	// A process for every page takes a tenth of the processor's time. The bench runs in a whole browser, which stays as readers have it.
	const few = executablePath === SHELL ? ['--renderer-process-limit=1'] : [];
	return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', ...few] });
}
