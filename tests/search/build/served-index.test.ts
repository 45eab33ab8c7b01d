import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { indexMiddleware } from '../../../src/search/build/served-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-index-'));
const middleware = indexMiddleware(join(folder, 'index'));
const server = createServer((request, response) => middleware(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => {
	server.close().closeAllConnections();
	rmSync(folder, { recursive: true });
});

async function answer(path: string): Promise<[status: number, type: string | null, text: string]> {
	const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
	return [response.status, response.headers.get('Content-Type'), await response.text()];
}

test('in development, a request for a folder of the index is answered with 404, and the server goes on', async () => {
	assert.equal((await answer('/manifest.json'))[0], 404, 'before the first build');
	mkdirSync(join(folder, 'index/pages'), { recursive: true });
	writeFileSync(join(folder, 'index/manifest.json'), '{}');
	writeFileSync(join(folder, 'index/module.js'), '1');
	writeFileSync(join(folder, 'secret.json'), '{}');
	for (const path of ['/', '/pages', '/pages/', '/%2e%2e/secret.json', '/pages/missing.hant'])
		assert.equal((await answer(path))[0], 404, path);
	assert.deepEqual(await answer('/manifest.json'), [200, 'application/json', '{}']);
	assert.deepEqual(await answer('/module.js?at=1'), [200, 'text/javascript', '1']);
});
