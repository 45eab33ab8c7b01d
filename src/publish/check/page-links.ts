/** What a built page links to and what can be linked to on it. */
import { Parser } from 'htmlparser2';

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

/** @param html a whole page */
export function pageLinks(html: string): PageLinks {
	const page: PageLinks = { ids: [], links: [], unlisted: false };
	let templates = 0;
	const parser = new Parser({
		onopentag(name, { id, href, src, action, name: called, property, content }) {
			if (name === 'template') templates++;
			if (id !== undefined && templates === 0) page.ids.push(id);
			const followed = name === 'a' || name === 'form';
			const picture = name === 'meta' && property === 'og:image' ? content : undefined;
			for (const address of [href, src, action, picture]) if (address !== undefined) page.links.push({ address, followed });
			if (name === 'meta' && called === 'robots') page.unlisted = true;
		},
		onclosetag(name) {
			if (name === 'template') templates--;
		},
	});
	parser.end(html);
	return page;
}
