/** `npm run bench -- NAME …`: runs tests/bench/NAME.ts with the arguments behind it. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

const [name = '', ...args] = process.argv.slice(2);
const file = `tests/bench/${name}.ts`;
if (name === 'run' || !existsSync(file)) {
	const names = globSync('tests/bench/*.ts').map((path) => path.replace(/^.*[/\\]|\.ts$/g, ''));
	console.error(`npm run bench -- NAME, where NAME is one of: ${names.filter((one) => one !== 'run').join(', ')}`);
	process.exit(1);
}
process.exit(spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status ?? 1);
