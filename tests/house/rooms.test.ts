import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { ROOMS } from '../../.dependency-cruiser.mjs';
import { brokenRules } from '../support/house.ts';

test('a file of src imports only from its own room and from rooms below it, and no imports are circular', async () => {
	assert.deepEqual(await brokenRules(), []);
});

/** Each fault, the files that have it, and the report that is expected. */
const FAULTS: [fault: string, planted: Record<string, string>, report: RegExp][] = [
	[
		'an import over several lines',
		{ 'src/record/planted.ts': "import {\n\tarchiveIn,\n} from '../content/gateway.ts';\nexport const one = archiveIn;\n" },
		/^record is below: src\/record\/planted\.ts → src\/content\/gateway\.ts$/,
	],
	[
		'a type-only import',
		{ 'src/i18n/planted.ts': "import type { Page } from '../record/model.ts';\nexport type One = Page;\n" },
		/^i18n is below: src\/i18n\/planted\.ts → src\/record\/model\.ts$/,
	],
	[
		'a dynamic import',
		{ 'src/search/shared/planted.ts': "export const one = () => import('../engine/engine.ts');\n" },
		/^search\/shared is below: src\/search\/shared\/planted\.ts → src\/search\/engine\/engine\.ts$/,
	],
	[
		'an import from a folder that is not listed',
		{ 'src/drawer/planted.ts': 'export const one = 1;\n', 'src/pages/planted.ts': "export { one } from '../drawer/planted.ts';\n" },
		/^every room is listed: src\/pages\/planted\.ts → src\/drawer\/planted\.ts$/,
	],
	[
		'an import by a file in a folder that is not listed',
		{ 'src/drawer/planted.ts': "export { ID } from '../record/ids.ts';\n" },
		/^imports from a listed room: src\/drawer\/planted\.ts → src\/record\/ids\.ts$/,
	],
	[
		'an import by an Astro file',
		{ 'src/components/Planted.astro.ts': "import Base from '../layouts/Base.astro';\nexport default Base;\n" },
		/^components is below: src\/components\/Planted\.astro\.ts → src\/layouts\/Base\.astro\.ts$/,
	],
	[
		'two files that import each other',
		{
			'src/record/planted.ts': "import { two } from './twin.ts';\nexport const one = () => two;\n",
			'src/record/twin.ts': "import { one } from './planted.ts';\nexport const two = () => one;\n",
		},
		/^no circle: src\/record\/planted\.ts → src\/record\/twin\.ts$/,
	],
	[
		'an import of a file that does not exist',
		{ 'src/record/planted.ts': "import { one } from './nowhere.ts';\nexport const two = one;\n" },
		/^every import is found: src\/record\/planted\.ts → \.\/nowhere\.ts$/,
	],
];
for (const [fault, planted, report] of FAULTS) {
	test(`${fault} is reported`, async () => {
		const broken = await brokenRules(planted);
		assert.ok(
			broken.some((one) => report.test(one)),
			`reported: ${broken.join('; ') || 'nothing'}`,
		);
	});
}

test('every folder of src is a room', () => {
	const folders = globSync('src/**/*.{ts,astro,css,mdx}').map((file) => file.replaceAll('\\', '/').slice('src/'.length));
	assert.deepEqual(
		folders.filter((file) => !ROOMS.some((room) => file.startsWith(`${room}/`))),
		['env.d.ts'].filter((file) => folders.includes(file)),
	);
});

test('no two files of src have the same name, except read, write, index and pages', () => {
	const files = globSync('src/**/*.{ts,astro,css}').filter((file) => !file.startsWith('src/pages/'));
	const byName = Map.groupBy(files, (file) => basename(file));
	const twins = [...byName].filter(([name, all]) => all.length > 1 && !/^(?:index|read|write)\.ts$/.test(name));
	assert.deepEqual(twins, []);
});
