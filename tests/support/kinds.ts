/** One page of every kind, as paths below the site's base in the traditional locale. */
const SEMINAR = '2024-11-20-knowledge-city';

export const KINDS = {
	front: '',
	overview: `${SEMINAR}/`,
	record: `${SEMINAR}/huang-weijian/`,
	full: `${SEMINAR}/full/`,
	source: `${SEMINAR}/source/`,
	editions: `${SEMINAR}/editions/`,
	offline: 'offline/',
	speakers: 'speakers/',
	speaker: 'speakers/bi-jiyao/',
	present: 'speakers/feng-jin/',
	topics: 'topics/',
	topic: 'topics/talent/',
	search: 'search/?q=人才',
	about: 'about/',
} as const;

/** The path of a page in both locales. */
export function bothLocales(path: string): string[] {
	return [path, `hans/${path}`];
}
