import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { drawAhead } from '../../src/cards/seminar-picture.ts';
import { keptPath } from '../../src/content/kept-files.ts';
import { exportedSeminars } from '../../src/content/seminar-routes.ts';
import { SOUND } from '../support/build.ts';

const project = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'pictures-ahead-'));
after(() => {
	process.chdir(project);
	rmSync(folder, { recursive: true, force: true });
});

test('outside of the code that Astro bundles, the picture of every seminar is drawn in each locale and kept', async () => {
	process.env['CONTENT_DIR'] = join(project, SOUND);
	const seminars = exportedSeminars().length;
	assert.ok(seminars > 0);
	process.chdir(folder);
	await drawAhead();
	const drawn = readdirSync(keptPath('share-pictures', ''));
	assert.equal(drawn.length, seminars);
});
