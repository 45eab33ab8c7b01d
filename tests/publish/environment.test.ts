import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentOf } from '../../src/publish/environment.ts';
import { SetupError } from '../../src/publish/setup-error.ts';

const DEFAULTS = { site: undefined, base: '/', contentDir: 'content', outDir: 'dist', port: 4321 };

const ACCEPTED: [variables: Record<string, string>, expected: object][] = [
	[{}, {}],
	[{ SITE: '', BASE: '', PORT: '', OUT_DIR: '', CONTENT_DIR: '' }, {}],
	[{ SITE: 'https://record.example' }, { site: 'https://record.example' }],
	[{ SITE: 'https://record.example/' }, { site: 'https://record.example' }],
	[{ SITE: ' http://localhost:4321 ' }, { site: 'http://localhost:4321' }],
	[{ SITE: 'https://記錄.example' }, { site: 'https://xn--o02as9o.example' }],
	[{ BASE: '/' }, { base: '/' }],
	[{ BASE: '/records/' }, { base: '/records/' }],
	[{ BASE: 'records' }, { base: '/records/' }],
	[{ BASE: '/a/b.c~d_e-f' }, { base: '/a/b.c~d_e-f/' }],
	[{ PORT: '8080' }, { port: 8080 }],
	[{ PORT: '0' }, { port: 0 }],
];
for (const [variables, expected] of ACCEPTED) {
	test(`accepted: ${JSON.stringify(variables)}`, () => assert.deepEqual(environmentOf(variables), { ...DEFAULTS, ...expected }));
}

/** A variable → what the message says to write instead. */
const REFUSED: [name: string, value: string, said: RegExp][] = [
	['SITE', 'record.example', /^SITE=record\.example has no scheme: write SITE=https:\/\/record\.example$/],
	['SITE', 'record.example/records/', /has no scheme: write SITE=https:\/\/record\.example$/],
	['SITE', '//record.example', /has no scheme: write SITE=https:\/\/record\.example$/],
	['SITE', 'localhost:4321', /has no scheme/],
	['SITE', 'https://record.example/records', /has a path: write SITE=https:\/\/record\.example BASE=\/records\/$/],
	['SITE', 'https://record.example/?q', /has a query or a fragment: write SITE=https:\/\/record\.example$/],
	['SITE', 'https://record.example/#top', /has a query or a fragment/],
	['SITE', 'https://me:secret@record.example', /holds a user name or a password/],
	['SITE', 'ftp://record.example', /is not on the web/],
	['SITE', 'https://', /is no address/],
	['BASE', 'https://record.example/records/', /is no path/],
	['BASE', '//records/', /is no path/],
	['BASE', '/records//', /is no path/],
	['BASE', '/../records/', /is no path/],
	['BASE', '/記錄/', /is no path/],
	['BASE', '/a b/', /is no path/],
	['BASE', '/a%20b/', /is no path/],
	['BASE', '/records/?q', /is no path/],
	// What Git for Windows makes of BASE=/records/.
	['BASE', 'C:/Program Files/Git/records/', /is no path/],
	['PORT', 'abc', /^PORT=abc is no port: write a number from 0 to 65535, such as PORT=4321$/],
	['PORT', '-1', /is no port/],
	['PORT', '65536', /is no port/],
	['PORT', '80.5', /is no port/],
	['PORT', '0x50', /is no port/],
];
for (const [name, value, said] of REFUSED) {
	test(`refused: ${name}=${value}`, () => {
		assert.throws(
			() => environmentOf({ [name]: value }),
			(error: Error) => {
				assert.ok(error instanceof SetupError);
				assert.match(error.message, said);
				assert.ok(error.message.startsWith(`${name}=`) && !error.message.includes('\n'));
				return true;
			},
		);
	});
}
