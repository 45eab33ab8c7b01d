/** The changelog as a release changes it. Pure. */
import { SetupError } from '../setup-error.ts';

const UNRELEASED = '## Unreleased';

/** What is written below *Unreleased*. */
export function unreleased(changelog: string): string {
	const start = changelog.indexOf(`${UNRELEASED}\n`);
	if (start < 0) throw new SetupError(`CHANGELOG.md has no line “${UNRELEASED}”: add it, with what has changed below`);
	const entries = changelog.slice(start + UNRELEASED.length);
	const end = entries.indexOf('\n## ');
	return (end < 0 ? entries : entries.slice(0, end)).trim();
}

/**
 * The changelog with its unreleased entries under a version, and an empty *Unreleased* above.
 * @param date `2026-11-24`
 * @throws SetupError where nothing has changed
 */
export function withRelease(changelog: string, version: string, date: string): string {
	if (unreleased(changelog) === '')
		throw new SetupError('CHANGELOG.md says nothing below “Unreleased”: write what has changed since the last release');
	return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} – ${date}\n`);
}
