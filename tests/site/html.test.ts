import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate, type Report } from 'html-validate';
import { SITES } from '../support/sites.ts';

/** Each fault once, with a page that has it. */
function faultsIn({ results }: Report): string {
	const faults = results.flatMap(({ filePath, messages }) =>
		messages.map(({ ruleId, message, selector }): [string, string] => [`${ruleId}: ${message}`, `${filePath} ${selector}`]),
	);
	return [...new Map(faults)].map(([fault, place]) => `${fault}\n    ${place}`).join('\n');
}

/** W3C's rules and WCAG's, less three: how the compiler writes void elements, hashes for a site's own files, and groups that are no fieldsets. */
const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		root: true,
		extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
		rules: { 'void-style': 'off', 'require-sri': 'off', 'prefer-native-element': 'off' },
	}),
);

for (const [name, { dir }] of Object.entries(SITES)) {
	const files = globSync('**/*.html', { cwd: dir }).map((file) => join(dir, file));

	test(`${name}: every page is valid HTML`, async () => {
		assert.ok(files.length > 30);
		const report = await validator.validateMultipleFiles(files);
		assert.ok(report.valid, faultsIn(report));
	});
}
