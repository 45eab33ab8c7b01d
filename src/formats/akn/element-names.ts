/** Names of the elements of Akoma Ntoso 2 and 3, by how they are read. */

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const SPEECHES = names('speech question answer');

/** Elements that are like a debateSection, each with its own name (Akoma Ntoso 3, 5.6). */
export const SECTIONS = names(`
	debateSection rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements resolutions
	nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address proceduralMotions
	pointOfOrder administrationOfOath
`);

/** Elements that contain speeches. */
export const GROUPS: ReadonlySet<string> = new Set(['speechGroup', 'container', ...SECTIONS]);

/** Elements whose text is not a speaker's. */
export const NARRATIVES = names('narrative scene summary adjournment recordedTime');

export const LISTS = names('blockList list ul ol toc');

export const ITEMS = names('item li point indent tocItem');

/** Elements that only contain other elements. */
export const CONTAINERS = names(`
	debateSection other container block content div blockContainer tr td th caption item formula recital citation
`);

/** Elements inside a paragraph. */
export const INLINES = names(`
	a abbr affectedDocument b br date def del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber
	docProponent docPurpose docStage docStatus docTitle docType docketNumber em embeddedText entity eol event extractText
	fillIn i img inline ins judge lawyer legislature location mmod mod mref neutralCitation noteRef object omissis opinion
	organization outcome party person placeholder process quantity quotedText ref relatedDocument remark rmod role rref
	session shortTitle signature span strong sub sup term time u vote concept change authorialNote courtType
`);
