/** The link with which a reader reports an error (ReportLink.astro): it names the exact address that is open, or a passage's. */

import { withAddress } from '../record/report-link.ts';

const link = document.querySelector<HTMLAnchorElement>('a.report');

/** The link's address with the address of a page or passage filled in; null on a site that takes no reports. */
export function reportOf(address: string): string | null {
	return link ? withAddress(link.getAttribute('href') ?? '', link.dataset['address'] ?? '', address) : null;
}

// The address changes while one reads: the link is made when it is about to be followed.
for (const type of ['pointerdown', 'focus'] as const) {
	link?.addEventListener(type, () => {
		link.href = reportOf(location.href) ?? '';
		link.dataset['address'] = location.href;
	});
}
