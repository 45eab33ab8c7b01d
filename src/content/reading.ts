/** What is collected while a content folder is read. */
import type { Ledger } from '../record/ledger.ts';
import type { Page } from '../record/model.ts';
import type { Problem } from './problem.ts';

/** The files of a content folder: path within it → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A link in the record's words. */
export interface PageLink {
	/** The page it stands on. */
	page: Page;
	url: string;
	/** The line of the MDX file. */
	line: number;
}

export interface Reading {
	files: ContentFiles;
	/** How a path within the content folder is shown to an editor. */
	shown: (path: string) => string;
	/** Everything that is wrong; all of it is reported at once. */
	problems: Problem[];
	/** Where a ledger of anchors differs from what its pages say. */
	stale: Problem[];
	/** Path of an anchors.json → the ledger it has to hold. */
	ledgers: Map<string, Ledger>;
	links: PageLink[];
}
