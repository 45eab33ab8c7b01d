/** The ids under which the page of citations lists what is said on a page of the record, beside the page's own. Pure; runs in browsers too. */

const ENDING = '-report';

/**
 * What one of several speakers says on a page.
 * @param page id of the page
 * @param speaker id of the speaker
 */
export function spokenIdOf(page: string, speaker: string): string {
	return `${page}-${speaker}`;
}

/** What the reporter says on a page. @param page id of the page */
export function reportIdOf(page: string): string {
	return page + ENDING;
}

/** The id without the ending: of the page itself, which is cited where it has no words of the reporter. */
export function withoutReport(id: string): string {
	return id.endsWith(ENDING) ? id.slice(0, -ENDING.length) : id;
}
