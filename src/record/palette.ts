/** The colours of the page that code needs; `styles/tokens.css` has the same, and a test compares them. */

/** What text stands on: paper, raised boxes, the passage that a link leads to. */
export const BACKGROUNDS = {
	light: { paper: '#fbfaf6', raised: '#ffffff', target: '#f5e6c4' },
	dark: { paper: '#191815', raised: '#23211d', target: '#443716' },
} as const;
export const INK = '#22201b';
export const QUIET = '#625c50';
