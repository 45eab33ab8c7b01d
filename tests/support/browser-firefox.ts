/** Firefox, driven by WebDriver BiDi, which needs no driver. */
import { launch } from 'puppeteer-core';
import type { Reader } from './browser-engines.ts';

/** Debian's Firefox; other Firefoxes are named by the environment variable. */
export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** Opens a window without a screen. */
export async function openFirefox(): Promise<Reader> {
	const browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
	const [page = await browser.newPage()] = await browser.pages();
	return {
		goto: async (url) => void (await page.goto(url)),
		run: (inPage, given) => page.evaluate(inPage as never, given as never) as never,
		resize: (width, height) => page.setViewport({ width, height }),
		click: (selector) => page.click(selector),
		press: (key) => page.keyboard.press(key),
		screenshot: async () => Buffer.from(await page.screenshot()),
		close: () => browser.close(),
	};
}
