/** `npm run generate`: writes the files that are made from code, and that tests compare with it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { caddyfile } from '../publish/hosts/caddy.ts';
import { nginxConfig } from '../publish/hosts/nginx.ts';
import { type Lock, licencesPage } from '../publish/licences.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run generate

Writes deploy/nginx.conf, deploy/Caddyfile and docs/licences.md.`;

await runCommand(USAGE, async () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
	const files = { 'deploy/nginx.conf': nginxConfig, 'deploy/Caddyfile': caddyfile, 'docs/licences.md': licencesPage(lock) };
	for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
	console.log(`written: ${Object.keys(files).join(', ')}`);
});
