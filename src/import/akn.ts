import type { Transcript } from './transcript.ts';
export function readAkn(_text: string, _lineAt: (offset: number) => number): Transcript {
	throw new Error('not yet');
}
