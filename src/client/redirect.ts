/** On a retired page: redirects to where the anchor of the address is now, or to the page's successor if there is no anchor. */
const [anchor = ''] = location.hash.slice(1).split('~');
const item = document.getElementById(anchor);
const link = (item ?? document).querySelector<HTMLAnchorElement>(item ? 'a' : '[data-heir]');
if (link) location.replace(link.href);
