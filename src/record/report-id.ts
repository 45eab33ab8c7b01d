/** The id under which the page of citations lists what the reporter says on a page of the record. Pure; runs in browsers too. */

const ENDING = '-report';

/** @param page id of the page */
export function reportIdOf(page: string): string {
	return page + ENDING;
}

/** The id without the ending: of the page itself, which is cited where it has no words of the reporter. */
export function withoutReport(id: string): string {
	return id.endsWith(ENDING) ? id.slice(0, -ENDING.length) : id;
}
