/** What editors say of a page's words, in its front matter. The words themselves are in `model.ts`. */

/** The editors' short label of a point that is made. */
export interface Point {
	/** The paragraph or passage in which the point begins. */
	at: string;
	label: string;
	/** Ids of the topics it belongs to. */
	topics: string[];
}

/** The editors' note on a doubtful wording, which is not changed. */
export interface Note {
	/** The passage that has the wording. */
	at: string;
	/** The wording, exactly as in the passage. */
	quote: string;
	note: string;
	/** The one locale the note is for; both if left out. */
	only?: 'hant' | 'hans' | undefined;
}

/** What is the reporter's on a page. */
export interface Narration {
	/** The paragraph or passage. */
	at: string;
	/** The part of it that is narration, exactly as it stands there; all of it if left out. */
	quote?: string | undefined;
}

/** A key figure. */
export interface Figure {
	/** The passage that has the figure. */
	at: string;
	/** The figure with its unit, exactly as in the passage. */
	value: string;
	/** What it measures. */
	label: string;
}
