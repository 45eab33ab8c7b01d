import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keepPicture, keptPicture } from '../../src/cards/kept-pictures.ts';

const [project, blocked] = [mkdtempSync(join(tmpdir(), 'pictures-')), mkdtempSync(join(tmpdir(), 'pictures-blocked-'))];
after(() => {
	process.chdir(tmpdir());
	for (const dir of [project, blocked]) rmSync(dir, { recursive: true });
});

let drawn = 0;
async function draw(): Promise<Buffer> {
	return Buffer.from(`picture ${++drawn}`);
}

test('a picture that was drawn ahead is not drawn again, neither ahead nor when it is asked for', async () => {
	process.chdir(project);
	drawn = 0;
	assert.equal(await keepPicture({ title: '甲' }, draw), true);
	assert.equal(await keepPicture({ title: '甲' }, draw), true);
	assert.equal((await keptPicture({ title: '甲' }, draw)).toString(), 'picture 1');
	assert.equal((await keptPicture({ title: '乙' }, draw)).toString(), 'picture 2');
	assert.equal(drawn, 2);
});

test('where pictures cannot be kept, drawing ahead says so, and a picture is drawn all the same', async () => {
	process.chdir(blocked);
	mkdirSync(join('node_modules', '.cache'), { recursive: true });
	writeFileSync(join('node_modules', '.cache', 'share-pictures'), 'a file in place of the folder');
	drawn = 0;
	assert.equal(await keepPicture({ title: '甲' }, draw), false);
	assert.equal((await keptPicture({ title: '甲' }, draw)).toString(), 'picture 2');
});
