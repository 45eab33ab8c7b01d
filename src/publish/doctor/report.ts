/** What the doctor says: for people, and for programs. Pure. */
import type { Examined } from './examine.ts';
import { type Group, grouped } from './finding.ts';

function line({ check, what, count, paths }: Group): string {
	const shown = paths.map((path) => path || '(front page)').join(', ');
	return `  ${check}: ${shown}${count > paths.length ? ` and ${count - paths.length} more` : ''}: ${what}`;
}

/** Lines for people. */
export function reportText({ url, build, looked, findings }: Examined): string {
	const groups = grouped(findings);
	const faults = groups.filter(({ level }) => level === 'fault');
	const warnings = groups.filter(({ level }) => level === 'warning');
	const { files, pages, anchors, exports, wordings } = looked;
	return [
		`${url}: ${build ? `version ${build.version}, edition ${build.edition.slice(0, 12)}` : 'says nothing of its build'}`,
		`looked at ${files} files, ${pages} pages, ${anchors} anchors, ${exports} exports; searched ${wordings} wordings`,
		...(faults.length > 0 ? ['Faults', ...faults.map(line)] : []),
		...(warnings.length > 0 ? ['Warnings', ...warnings.map(line)] : []),
		faults.length > 0 ? 'The site has faults.' : 'The site is well.',
	].join('\n');
}

/** The same for programs. */
export function reportJson({ url, build, looked, findings }: Examined): string {
	const groups = grouped(findings);
	const of = (level: Group['level']) => groups.filter((group) => group.level === level).map(({ level: _, ...group }) => group);
	return JSON.stringify({ url, build, looked, faults: of('fault'), warnings: of('warning') }, null, '\t');
}
