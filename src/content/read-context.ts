/** What the functions that read a content folder share: its files, and what they found in them. */
import type { Ledger } from '../record/ledger.ts';
import type { Page } from '../record/model.ts';
import type { Problem } from './problem.ts';

/** The files of a content folder: path within it → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Ids that a seminar can refer to. Only asked for one by one: `seminars-before.ts` notes each. */
type Ids = Pick<ReadonlySet<string>, 'has'>;

/** What a seminar can refer to. */
export interface Known {
	speakers: Ids;
	topics: Ids;
}

/** A link in the record's words. */
export interface PageLink {
	/** The page that has the link. */
	page: Page;
	url: string;
	/** Its line of the MDX file, counted from 1. */
	line: number;
}

export interface ReadContext {
	files: ContentFiles;
	/** Those of a folder, the folders in it included. */
	filesIn: (folder: string) => ContentFiles;
	/** The path of a content file as problems name it. */
	pathOf: (path: string) => string;
	/** Everything that is wrong; it is reported all at once. */
	problems: Problem[];
	/** Differences between an anchors.json and the pages. */
	stale: Problem[];
	/** Path of an anchors.json → the ledger that it has to hold. */
	ledgers: Map<string, Ledger>;
	links: PageLink[];
}
