/** The files that tell a whole record: what they are called, what they are, and who reads them. */
export const FORMATS = {
	epub: { file: 'record.epub', type: 'application/epub+zip', bothLocales: true },
	md: { file: 'record.md', type: 'text/markdown', bothLocales: true },
	txt: { file: 'record.txt', type: 'text/plain', bothLocales: true },
	json: { file: 'record.json', type: 'application/json', bothLocales: false },
	akn: { file: 'record.akn.xml', type: 'application/akn+xml', bothLocales: false },
} as const;

export type Format = keyof typeof FORMATS;

export const FORMAT_IDS: readonly Format[] = ['epub', 'md', 'txt', 'json', 'akn'];
