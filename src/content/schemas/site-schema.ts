/** The schema of `content/site.yaml`. The comment above a field documents it for editors. */
import { z } from 'zod';
import { DEFAULT_ROOT, LOCALES } from '../../i18n/locale.ts';
import { EXTENTS } from '../../record/site-identity.ts';
import { anchor, id, words } from './schema-parts.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written as # and six digits, such as #8c2f1b');

const address = z.strictObject({
	/** Ids of the seminar and of its page. */
	seminar: id,
	page: id,
	/** The paragraph or passage. */
	at: anchor,
});

/** The parameters of an address, or of what follows its `?`. */
export function queryPart(address: string): URLSearchParams {
	return new URLSearchParams(address.slice(address.indexOf('?') + 1));
}

/** `content/site.yaml`: who publishes the site, what it is called and how it looks. */
export const siteSchema = z.strictObject({
	/** The site's name, in the record's own script; 研討會記錄 if left out. */
	name: words.optional(),
	/** What the site is, in one line. */
	tagline: words.optional(),
	/** Who publishes the site. */
	publisher: words.optional(),
	/** The script of the edition at the root, `hant` or `hans`. The other one stands under `/hans/` or `/hant/`. A change moves every address. */
	locale: z.enum(LOCALES).default(DEFAULT_ROOT),
	/**
	 * How much is built: `all`; `lean`, where what is made of a record as a whole stands once, in its own script; `packed`, with the exports of a
	 * seminar in one file; `least`, without exports. `all` for up to 100 seminars, `lean` for up to 500 and `packed` for more if left out.
	 */
	extent: z.enum(EXTENTS).optional(),
	/** Where readers report errors to: `mailto:editor@example.org`, or an `https:` address of a form that takes `title` and `body`. */
	contact: z
		.string()
		.regex(/^(mailto:[^\s@?]+@[^\s@?]+|https:\/\/\S+)$/, 'an address of the form mailto:editor@example.org or https://…')
		.optional(),
	/** The colour of links and marks on light and on dark pages. */
	accent: z.strictObject({ light: colour, dark: colour }).optional(),
	/** The icon: one character, or the path of an SVG file below the content folder. The first character of the name if left out. */
	mark: words.optional(),
	/** Up to three passages for the front page, chosen by the editors. A speaker must say them. */
	quotes: z.array(address).max(3, 'three passages at most').default([]),
	/** Searches with a feed: an id, a title, and the search's address. */
	searches: z
		.array(
			z.strictObject({
				id,
				title: words,
				/** The address of the search page, or what follows its `?`: `q=新質生產力&speaker=dong-ke`. */
				address: words.refine((address) => (queryPart(address).get('q') ?? '') !== '', 'the address of a search has q=…'),
			}),
		)
		.refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'each search has an id of its own')
		.default([]),
	/**
	 * Sites of this project below the same origin whose records are searched as well, by the paths that they are served below: `[/2018/, /2019/]`.
	 * All have the same script at the root; the site's own path may be among them.
	 */
	alsoSearched: z
		.array(z.string().regex(/^\/([A-Za-z0-9._~-]+\/)*$/, 'a path between slashes, such as /2018/'))
		.refine((all) => new Set(all).size === all.length, 'each path once')
		.optional(),
	/** What was asked, in the editors' words: a text, or a text with the passage that answers it. */
	questions: z.array(z.union([words, z.strictObject({ text: words, ...address.shape })])).default([]),
});
