/// <reference types="astro/client" />
/** What the bundle of the pages gives to a build: Astro bundles this file with every page, and a build imports the result. */
import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';

/** Astro's app for servers answers an error with a page; a build must end with it. */
class BuildApp extends App {
	protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
		const usual = super.createErrorHandler();
		return {
			renderError: (request, options) => {
				// No server answers yet from which the page of an error could be fetched.
				if (options.status !== 500) return usual.renderError(request, { ...options, prerenderedErrorPageFetch: undefined });
				throw options.error;
			},
		};
	}
}

const app = new BuildApp(createApp().manifest, false);

/** Every page and file of the site, with its route and the hash of its props. */
export const paths = () => new StaticPaths(app).getAll();

/** Renders a page or a file. @throws what its code throws */
export const render = (request: Request, routeData: RouteData) => app.render(request, { routeData });
