/** Writes `_headers` into the built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalArchive } from '../content/gateway.ts';
import { filesIn } from './files-in.ts';
import { headersFile } from './hosts/headers-file.ts';

/**
 * @param dir the site's folder, with all other files
 * @param base the path that it is served below, with a slash at both ends
 */
export function writeHeaders(dir: string, base: string): void {
	writeFileSync(join(dir, '_headers'), headersFile(base, filesIn(dir), originalArchive().site.locale));
}
