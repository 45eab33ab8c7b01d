/** WebKitGTK's own small browser, driven by WebDriver (W3C, https://www.w3.org/TR/webdriver2/), on a screen in memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Reader } from './browser-engines.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

export const WEBKIT = {
	/** Program → Debian's package of it. */
	packages: { [DRIVER]: 'webkit2gtk-driver', [SCREEN]: 'xvfb' } as Record<string, string>,
};

/** Code points of keys (WebDriver, 17.4.2). */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };
/** The browser's toolbar allows no narrower window, in pixels. */
const NARROWEST = 450;
/** The name under which WebDriver hands over an element (11.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	return typeof address === 'object' && address ? address.port : 0;
}

/** A screen in memory, and its name for DISPLAY. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
	const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data');
	return { screen, display: `:${String(number).trim()}` };
}

type Send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

/** Sends commands to a driver; throws what the driver answers with an error. */
function sender(port: number): Send {
	return async (method, path, body) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body ? JSON.stringify(body) : null });
		const { value } = (await response.json()) as { value: never };
		if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
		return value;
	};
}

/** Waits until the driver listens, for ten seconds at most. */
async function untilReady(send: Send): Promise<void> {
	for (let tries = 100; tries > 0; tries--) {
		try {
			await send('GET', '/status');
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error(`${DRIVER} does not answer.`);
}

/** Opens a window. */
export async function openWebKit(): Promise<Reader> {
	const [{ screen, display }, port] = await Promise.all([startScreen(), freePort()]);
	const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' };
	const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
	const send = sender(port);
	await untilReady(send);
	const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
	const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
	const { sessionId } = await send<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: options } });
	const post = <T>(path: string, body: object) => send<T>('POST', `/session/${sessionId}/${path}`, body);
	const run: Reader['run'] = async (inPage, given) => {
		const script = `const done = arguments[1]; Promise.resolve().then(() => (${inPage})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
		const { value, error } = await post<{ value: never; error?: string }>('execute/async', { script, args: [given ?? null] });
		if (error !== undefined) throw new Error(error);
		return value;
	};
	/** The size of the frame in which pages are opened that are narrower than any window. */
	let frame: { width: number; height: number } | null = null;
	return {
		run,
		goto: async (url) => {
			await post('frame', { id: null });
			await post('url', { url: frame ? 'about:blank' : url });
			if (!frame) return;
			await run(
				({ width, height, url }) =>
					new Promise<void>((resolve) => {
						const made = Object.assign(document.createElement('iframe'), { width, height, src: url, onload: () => resolve() });
						made.style.border = '0';
						document.body.style.margin = '0';
						document.body.append(made);
						made.focus();
					}),
				{ ...frame, url },
			);
			await post('frame', { id: 0 });
		},
		resize: async (width, height) => {
			frame = width < NARROWEST ? { width, height } : null;
			await post('frame', { id: null });
			// The size is the window's: what its toolbar takes is added.
			await post('window/rect', { width, height });
			const [innerWidth, innerHeight] = await run(() => [window.innerWidth, window.innerHeight] as const);
			await post('window/rect', { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
		},
		click: async (selector) => {
			const { [ELEMENT]: id } = await post<Record<string, string>>('element', { using: 'css selector', value: selector });
			await post(`element/${id}/click`, {});
		},
		press: (key) => {
			const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
			return post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
		},
		screenshot: async () => Buffer.from(await send<string>('GET', `/session/${sessionId}/screenshot`), 'base64'),
		close: async () => {
			await send('DELETE', `/session/${sessionId}`).catch(() => undefined);
			driver.kill();
			screen.kill();
		},
	};
}
