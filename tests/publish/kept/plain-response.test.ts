import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { bodyOf, usePlainResponses } from '../../../src/publish/kept/plain-response.ts';

const usual = globalThis.Response;
let undo = () => {};
beforeEach(() => {
	undo = usePlainResponses();
});
afterEach(() => undo());

const BYTES = new TextEncoder().encode('池塘很深。');

test('a body that was given as text or bytes is handed out as it was given', async () => {
	assert.equal(await bodyOf(new Response('池塘很深。')), '池塘很深。');
	assert.equal(await bodyOf(new Response('')), '');
	assert.equal(await bodyOf(new Response(BYTES)), BYTES);
	assert.equal(await bodyOf(Response.json({ 池: 1 })), '{"池":1}');
});

test('any other body is read, and a response without one has none', async () => {
	assert.deepEqual(await bodyOf(new Response(new Blob(['池塘很深。']))), BYTES);
	assert.deepEqual(await bodyOf(new usual('池塘很深。')), BYTES);
	assert.equal(await bodyOf(new Response(null)), null);
	assert.equal(await bodyOf(new Response(null, { status: 304 })), null);
});

test('whoever reads such a response as any other gets the same', async () => {
	for (const body of ['池塘很深。', BYTES]) {
		assert.equal(await new Response(body).text(), '池塘很深。');
		assert.deepEqual(new Uint8Array(await new Response(body).arrayBuffer()), BYTES);
		assert.equal(await new Response(body).clone().text(), '池塘很深。');
		const passedOn = new Response(body, { status: 404, headers: { 'x-kept': '1' } });
		const wrapped = new Response(passedOn.body, passedOn);
		assert.deepEqual([wrapped.status, wrapped.headers.get('x-kept'), await wrapped.text()], [404, '1', '池塘很深。']);
	}
	assert.equal(await new Response(new Uint8Array(0)).text(), '');
});

test('headers are those of Node’s own responses', () => {
	const init = { status: 201, headers: { 'x-kept': '1' } };
	for (const [plain, own] of [
		[Response.json({ a: 1 }, init), usual.json({ a: 1 }, init)],
		[new Response('text', init), new usual('text', init)],
	] as const)
		assert.deepEqual([plain.status, [...plain.headers]], [own.status, [...own.headers]]);
});

test('Node’s own responses count as such, and stand in their place again afterwards', () => {
	assert.ok(new usual('x') instanceof Response);
	assert.ok(Response.redirect('https://record.example/') instanceof Response);
	undo();
	assert.equal(globalThis.Response, usual);
});
