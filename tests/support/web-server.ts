/** Runs nginx or Caddy on a built site, with the sample configuration and the lines in it that are an operator's. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { caddyfile } from '../../src/publish/hosts/caddy.ts';
import { nginxConfig } from '../../src/publish/hosts/nginx.ts';
import type { Site } from './sites.ts';

export const SERVERS = ['nginx', 'caddy'] as const;
export type Server = (typeof SERVERS)[number];

const LONGEST_START_MS = 10_000;
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function isInstalled(program: string): boolean {
	return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Whether nginx has the module that sends `.br` files. */
export const hasBrotli = existsSync(BROTLI);

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** A line of a sample, and what stands in its place. */
type Line = readonly [line: string, other: string];

/** Replaces a line of a sample; fails where the sample has no such line. */
function withLine(sample: string, line: string, other: string): string {
	if (!sample.includes(line)) throw new Error(`the sample has no line “${line}”`);
	return sample.replace(line, other);
}

function nginxFiles(dir: string, root: string, base: string, port: number, others: readonly Line[]): string {
	const site = [
		['listen 80;', `listen 127.0.0.1:${port};`],
		['root /srv/www;', `root ${root};`],
		['error_page 404 /404.html;', `error_page 404 ${base}404.html;`],
		...(hasBrotli ? [['# brotli_static on;', 'brotli_static on;']] : []),
		...others,
	].reduce((sample, [line = '', other = '']) => withLine(sample, line, other), nginxConfig);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/${name};`);
	const main = [
		...(hasBrotli ? [`load_module ${BROTLI};`] : []),
		`daemon off; pid ${dir}/pid; error_log stderr; worker_processes 2; events {}`,
		`http { access_log off; sendfile on; ${temporary.join(' ')} include ${dir}/site.conf; }`,
	];
	writeFileSync(join(dir, 'site.conf'), site);
	writeFileSync(join(dir, 'main.conf'), `${main.join('\n')}\n`);
	return join(dir, 'main.conf');
}

function caddyFile(dir: string, root: string, base: string, port: number): string {
	const site = [
		['record.example {', `http://127.0.0.1:${port} {`],
		['root * /srv/www', `root * ${root}`],
		['rewrite * /404.html', `rewrite * ${base}404.html`],
	].reduce((sample, [line = '', other = '']) => withLine(sample, line, other), caddyfile);
	writeFileSync(join(dir, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
	return join(dir, 'Caddyfile');
}

export interface Running {
	/** The site's address, base included, with a slash at its end. */
	url: string;
	/** The folder that is served. */
	dir: string;
	close: () => void;
}

async function untilAnswered(url: string, child: ChildProcess, errors: () => string): Promise<void> {
	const deadline = performance.now() + LONGEST_START_MS;
	for (;;) {
		const answered = await fetch(url).then(
			() => true,
			() => false,
		);
		if (answered) return;
		if (child.exitCode !== null || performance.now() > deadline) throw new Error(`the server does not start: ${errors()}`);
		await sleep(20);
	}
}

/**
 * Serves a copy of a built site.
 * @param prepare changes the copy before it is served
 * @param others further lines of nginx's sample to replace
 */
export async function startServer(
	server: Server,
	site: Site,
	prepare: (dir: string) => Promise<void> = async () => {},
	others: readonly Line[] = [],
): Promise<Running> {
	const dir = mkdtempSync(join(tmpdir(), `${server}-`));
	// nginx reads as another user where root starts it.
	chmodSync(dir, 0o755);
	const root = join(dir, 'www');
	const served = join(root, site.base);
	mkdirSync(served, { recursive: true });
	cpSync(site.dir, served, { recursive: true });
	await prepare(served);
	const port = await freePort();
	const [file, args] =
		server === 'nginx'
			? ['nginx', ['-p', dir, '-e', 'stderr', '-c', nginxFiles(dir, root, site.base, port, others)]]
			: ['caddy', ['run', '--adapter', 'caddyfile', '--config', caddyFile(dir, root, site.base, port)]];
	const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: dir } });
	let errors = '';
	child.stderr.on('data', (data: Buffer) => {
		errors += data;
	});
	const url = `http://127.0.0.1:${port}${site.base}`;
	const close = () => {
		child.kill('SIGTERM');
		rmSync(dir, { recursive: true, force: true });
	};
	try {
		await untilAnswered(url, child, () => errors);
	} catch (error) {
		close();
		throw error;
	}
	return { url, dir: served, close };
}
