/** The files of citations by their names' ends, with their media types: BibTeX, RIS (no type of it is registered), CSL-JSON. */
export const CITATION_TYPES = {
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
	json: 'application/vnd.citationstyles.csl+json',
} as const;

export type CitationFormat = keyof typeof CITATION_TYPES;
