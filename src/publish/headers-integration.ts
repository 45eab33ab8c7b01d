/** Astro: writes `_headers` into the built site. */

import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headersFile } from './policy.ts';

export function httpHeaders(): AstroIntegration {
	return {
		name: 'http-headers',
		hooks: {
			'astro:build:done': ({ dir }) => writeFileSync(new URL('_headers', dir), headersFile()),
		},
	};
}
