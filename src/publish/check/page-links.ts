/** What a built page links to and what can be linked to on it. */
import { Parser } from 'htmlparser2';
import { type Attributes, plainTags } from './plain-tags.ts';

export interface PageLink {
	/** As the page has it. */
	address: string;
	/** Whether a reader can follow it: a link or a form, not a picture, a script or a style. */
	followed: boolean;
}

export interface PageLinks {
	/** Every `id`, in the page's order; those in a `template` are no place to go to. */
	ids: string[];
	links: PageLink[];
	/** Whether the page asks search engines to leave it out: no link need lead to it. */
	unlisted: boolean;
}

/** Told of a page's tags in their order. */
export interface TagReader {
	open: (name: string, attributes: Attributes) => void;
	close: (name: string) => void;
}

/** Any page, such as one that another server sends. */
function anyTags(html: string, { open, close }: TagReader): void {
	const parser = new Parser({ onopentag: open, onclosetag: close });
	parser.end(html);
}

function linksFrom(read: (tags: TagReader) => void): PageLinks {
	const page: PageLinks = { ids: [], links: [], unlisted: false };
	let templates = 0;
	read({
		open(name, { id, href, src, action, name: called, property, content }) {
			if (name === 'template') templates++;
			if (id !== undefined && templates === 0) page.ids.push(id);
			const followed = name === 'a' || name === 'form';
			const picture = name === 'meta' && property === 'og:image' ? content : undefined;
			for (const address of [href, src, action, picture]) if (address !== undefined) page.links.push({ address, followed });
			if (name === 'meta' && called === 'robots') page.unlisted = true;
		},
		close(name) {
			if (name === 'template') templates--;
		},
	});
	return page;
}

/** @param html a whole page */
export function pageLinks(html: string): PageLinks {
	return linksFrom((tags) => {
		const plain = plainTags(html);
		if (plain === null) return anyTags(html, tags);
		for (const { name, attributes, closes } of plain) {
			if (closes) tags.close(name);
			else tags.open(name, attributes);
		}
	});
}
