/** Astro: writes `_headers` into the built site. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { originalArchive } from '../content/gateway.ts';
import { filesIn } from './files-in.ts';
import { headersFile } from './hosts/headers-file.ts';

export function httpHeaders(): AstroIntegration {
	let base = '/';
	return {
		name: 'http-headers',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = `${config.base.replace(/\/*$/, '')}/`;
			},
			'astro:build:done': ({ dir }) =>
				writeFileSync(new URL('_headers', dir), headersFile(base, filesIn(fileURLToPath(dir)), originalArchive().site.locale)),
		},
	};
}
