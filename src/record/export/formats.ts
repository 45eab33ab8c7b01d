/** The files that tell a whole record: what they are called, what they are, and who reads them. */
export const FORMATS = {
	epub: { file: 'record.epub', type: 'application/epub+zip', bothScripts: true },
	md: { file: 'record.md', type: 'text/markdown', bothScripts: true },
	txt: { file: 'record.txt', type: 'text/plain', bothScripts: true },
	json: { file: 'record.json', type: 'application/json', bothScripts: false },
	akn: { file: 'record.akn.xml', type: 'application/akn+xml', bothScripts: false },
} as const;

export type Format = keyof typeof FORMATS;

export const FORMAT_IDS: readonly Format[] = ['epub', 'md', 'txt', 'json', 'akn'];
