import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { SITES } from '../support/sites.ts';

/** Rules of the W3C and WCAG. Off: the form of void elements, which the compiler decides, and integrity hashes, as nothing loads from other sites. */
const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		root: true,
		extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
		rules: { 'void-style': 'off', 'require-sri': 'off' },
	}),
);

for (const [name, { dir }] of Object.entries(SITES)) {
	const files = globSync('**/*.html', { cwd: dir }).map((file) => join(dir, file));

	test(`${name}: every page is valid HTML`, async () => {
		assert.ok(files.length > 30);
		const report = await validator.validateMultipleFiles(files);
		const faults = report.results.flatMap(({ filePath, messages }) =>
			messages.map(({ line, column, ruleId, message, selector }) => `${filePath}:${line}:${column}: ${message} (${ruleId}) at ${selector}`),
		);
		assert.deepEqual(faults.slice(0, 10), [], `${faults.length} fault(s)`);
	});
}
