/** Tells of an archive that has grown so large that it is packed, what of its former site has no address of its own any more. Pure. */
import type { Archive } from '../../record/model.ts';
import { extentOf } from '../../record/site-extent.ts';

/**
 * @param former the former site's files, by their paths
 * @returns what to tell the operator; null where nothing is lost, or `extent` says how much is to be built
 */
export function packedNow({ site, seminars }: Pick<Archive, 'site' | 'seminars'>, former: ReadonlyMap<string, unknown>): string | null {
	if (site.extent !== undefined || extentOf({ site, seminars }) !== 'packed') return null;
	if (!seminars.some(({ id }) => former.has(`${id}/record.json`))) return null;
	return [
		`the archive has ${seminars.length} seminars and is packed from now on: the exports of each are in record.zip, and the addresses of`,
		'record.json, record.md and the other files, which the former site had, no longer answer. `extent: lean` in site.yaml keeps them.',
	].join(' ');
}
