/** What the development server does for editors: reads the content again after each change, and shows what is wrong with it. */
import { resolve } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { contentDir, contentPath } from './files.ts';
import { originalArchive, reloadContent } from './gateway.ts';
import { ContentError } from './problem.ts';
import { problemsPage } from './problems-page.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** After a change the content is read again with this delay, in milliseconds. The watcher reports a file at most every 50 ms, so none is missed. */
const RELOAD_DELAY = 100;

/** The stylesheets that import all others, and with them the accent colour. */
const STYLESHEETS = ['site', 'record', 'dialogue'].map((name) => resolve(`src/styles/${name}.css`));

/** Reads the content again whenever one of its files is added, changed or removed. */
export function watchContent({ watcher, environments }: Server): void {
	const folder = resolve(contentDir());
	let timer: NodeJS.Timeout | undefined;
	const reload = () => {
		reloadContent(true);
		const graphs = [environments.ssr.moduleGraph, environments.client.moduleGraph];
		for (const graph of graphs) {
			for (const module of STYLESHEETS.flatMap((file) => [...(graph.getModulesByFile(file) ?? [])])) graph.invalidateModule(module);
		}
		// Astro caches the routes and their props; this event of its content collections clears that cache.
		environments.ssr.hot.send('astro:content-changed', {});
		environments.client.hot.send({ type: 'full-reload' });
	};
	watcher.add(folder);
	watcher.on('all', (_, file) => {
		if (contentPath(folder, resolve(file)) === null) return;
		clearTimeout(timer);
		timer = setTimeout(reload, RELOAD_DELAY);
	});
}

/** What is wrong with the content; null where nothing is. */
function contentError(): ContentError | null {
	try {
		originalArchive();
		return null;
	} catch (error) {
		if (error instanceof ContentError) return error;
		throw error;
	}
}

/** Answers every page with the content's problems, as long as there are any. */
export function showProblems({ middlewares, config }: Server, logger: AstroIntegrationLogger): void {
	let reported = '';
	middlewares.use((request, response, next) => {
		const error = request.headers.accept?.includes('text/html') ? contentError() : null;
		if (error === null) return next();
		if (error.message !== reported) logger.error(error.message);
		reported = error.message;
		response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
		response.end(problemsPage(error.problems, config.base));
	});
}
