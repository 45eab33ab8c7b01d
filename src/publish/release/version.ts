/** Versions as Semantic Versioning numbers them. Pure. */
import { SetupError } from '../setup-error.ts';

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

function partsOf(version: string): [major: number, minor: number, patch: number] {
	const [, major, minor, patch] = VERSION.exec(version) ?? [];
	if (patch === undefined) throw new SetupError(`${version} is no version: write major, minor, patch, or a number such as 1.4.0`);
	return [Number(major), Number(minor), Number(patch)];
}

/** Whether a version comes behind another. */
function isLater(version: string, other: string): boolean {
	const [a, b] = [partsOf(version), partsOf(other)];
	const at = a.findIndex((part, i) => part !== b[i]);
	return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/**
 * @param current the version of the last release
 * @param wanted `major`, `minor`, `patch`, or the version itself
 */
export function nextVersion(current: string, wanted: string): string {
	const [major, minor, patch] = partsOf(current);
	const named: Record<string, string> = {
		major: `${major + 1}.0.0`,
		minor: `${major}.${minor + 1}.0`,
		patch: `${major}.${minor}.${patch + 1}`,
	};
	const version = named[wanted] ?? wanted;
	if (!isLater(version, current)) throw new SetupError(`${version} does not come behind ${current}, the version in package.json`);
	return version;
}
