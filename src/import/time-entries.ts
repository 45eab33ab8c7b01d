/** When in the recording the paragraphs of an imported page are said, as entries of its front matter (`times`). Pure. */
import type { FrontMatter } from '../content/schemas/page-schema.ts';
import { leavesOf, type Turn } from '../formats/shared/transcript.ts';

/** The entries for the turns of a page. Paragraphs are counted as in the page's anchors. */
export function timeEntries(turns: readonly Turn[]): FrontMatter['times'] {
	const leaves = turns.flatMap(({ blocks }) => leavesOf(blocks)).filter(({ kind }) => kind !== 'heading');
	return leaves.flatMap((leaf, i) => (leaf.kind !== 'heading' && leaf.time !== undefined ? [{ at: `p${i + 1}`, time: leaf.time }] : []));
}
