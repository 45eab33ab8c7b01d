/**
 * The three engines in which reading is tested. Firefox and WebKit are tested where they are installed; Chromium always is.
 * Debian's packages are installed by `installEngines`.
 */
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { launch } from './browser.ts';
import { FIREFOX, openFirefox } from './browser-firefox.ts';
import { openWebKit, WEBKIT } from './browser-webkit.ts';
import { installPackages } from './debian.ts';

/** One window of one engine. */
export interface Reader {
	/** Opens an address and waits for its load event. */
	goto(url: string): Promise<void>;
	/** Runs a function in the page. It sees nothing from outside; its argument and its answer are plain data. */
	run<R, A = undefined>(inPage: (given: A) => R | Promise<R>, given?: A): Promise<R>;
	/** Sets the size of the viewport for the pages opened after it, in CSS pixels. */
	resize(width: number, height: number): Promise<void>;
	/** Clicks the middle of the first element that matches. */
	click(selector: string): Promise<void>;
	press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
	screenshot(): Promise<Buffer>;
	close(): Promise<void>;
}

interface Engine {
	name: string;
	/** Why it cannot be tested here; false if it can. */
	missing: string | false;
	open(): Promise<Reader>;
}

async function openChromium(): Promise<Reader> {
	const browser = await launch();
	const page = await browser.newPage();
	return {
		goto: async (url) => void (await page.goto(url)),
		run: (inPage, given) => page.evaluate(inPage as never, given) as never,
		resize: (width, height) => page.setViewportSize({ width, height }),
		click: (selector) => page.click(selector),
		press: (key) => page.keyboard.press(key),
		screenshot: () => page.screenshot(),
		close: () => browser.close(),
	};
}

/** Debian's package of each program that an engine needs. */
const PACKAGES = { [FIREFOX]: 'firefox-esr', ...WEBKIT.packages };

const absent = (...programs: string[]) => programs.filter((program) => !existsSync(program));

function missing(...programs: string[]): string | false {
	const packages = absent(...programs).map((program) => PACKAGES[program]);
	return packages.length > 0 && `not installed: ${packages.join(', ')} (Debian: apt-get install ${packages.join(' ')})`;
}

export const ENGINES: readonly Engine[] = [
	{ name: 'Chromium', missing: false, open: openChromium },
	{ name: 'Firefox', missing: missing(FIREFOX), open: openFirefox },
	{ name: 'WebKit', missing: missing(...Object.keys(WEBKIT.packages)), open: openWebKit },
];

/** Installs what is missing, as root on Debian. Elsewhere, and where that fails, the tests in those engines are skipped. */
export function installEngines(): void {
	const wanted = absent(...Object.keys(PACKAGES)).map((program) => PACKAGES[program] ?? '');
	if (wanted.length > 0) installPackages(wanted, 'the tests of reading');
}

/** The engines that are here, each opened once for the tests of a file; closed after the last of them. */
export async function openEngines(): Promise<(Omit<Engine, 'open'> & { reader: Reader })[]> {
	const opened = await Promise.all(
		ENGINES.map(async ({ name, missing, open }) => ({ name, missing, reader: missing === false ? await open() : ({} as Reader) })),
	);
	after(() => Promise.all(opened.filter((one) => one.missing === false).map(({ reader }) => reader.close())));
	return opened;
}
