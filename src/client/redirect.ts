/** On the page of a name given up: goes on to where the address's anchor is now. */
const [anchor = ''] = location.hash.slice(1).split('~');
const item = document.getElementById(anchor);
const link = (item ?? document).querySelector<HTMLAnchorElement>(item ? 'a' : '[data-heir]');
if (link) location.replace(link.href);
