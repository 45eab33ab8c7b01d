/** What the pages of the site query: the archive in a script. The one place in which it is kept. */
import { scriptParam } from '../script/address.ts';
import { convert, SCRIPTS, type Script } from '../script/script.ts';
import { contentDir, loadArchive } from './files.ts';
import { archiveInScript, simplifierOf } from './in-script.ts';
import type { Archive } from './model.ts';

const loaded = new Map<Script, Archive>();

/** The archive in a script. A build reads the content once, the development server at every request. */
export function archiveIn(script: Script): Archive {
	if (import.meta.env.DEV) loaded.clear();
	if (loaded.size === 0) {
		const archive = loadArchive(contentDir(), import.meta.env.DEV);
		for (const one of SCRIPTS) loaded.set(one, archiveInScript(archive, one));
	}
	return loaded.get(script) as Archive;
}

/** A text of our own in a script, converted as the record is. */
export function textIn(text: string, script: Script): string {
	return convert(text, script, simplifierOf(archiveIn('hant')));
}

/** The routes of a page that each seminar has once in each script. */
export function everySeminar() {
	return SCRIPTS.flatMap((script) =>
		archiveIn(script).seminars.map((seminar) => ({
			params: { script: scriptParam(script), seminar: seminar.id },
			props: { script, seminar },
		})),
	);
}
