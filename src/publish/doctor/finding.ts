/** What the doctor finds. */

/** A fault harms readers or programs; a warning is what the host could do better. */
export type Level = 'fault' | 'warning';

export interface Finding {
	level: Level;
	/** What was examined: `page`, `header`, `link`, `anchor`, `search`, `export`, `edition`. */
	check: string;
	/** What is wrong, the same words for every file that has it. */
	what: string;
	/** Path below the site's base. */
	path: string;
}

/** Findings of the same kind. */
export interface Group extends Omit<Finding, 'path'> {
	count: number;
	/** The first paths that have it. */
	paths: string[];
}

const PATHS_KEPT = 3;

/** The faults first, each kind once. */
export function grouped(findings: readonly Finding[]): Group[] {
	const groups = new Map<string, Group>();
	for (const { level, check, what, path } of findings) {
		const key = `${level} ${check} ${what}`;
		const group = groups.get(key) ?? { level, check, what, count: 0, paths: [] };
		group.count++;
		if (group.paths.length < PATHS_KEPT) group.paths.push(path);
		groups.set(key, group);
	}
	return [...groups.values()].sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
