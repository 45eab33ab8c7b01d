/** Addresses of people in authority files. Pure. */

/** Name of an authority file → the form of its addresses. */
const AUTHORITIES: Readonly<Record<string, RegExp>> = {
	Wikidata: /^https:\/\/www\.wikidata\.org\/(?:wiki|entity)\/Q[1-9]\d*$/,
	VIAF: /^https:\/\/viaf\.org\/viaf\/[1-9]\d*\/?$/,
	ORCID: /^https:\/\/orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/,
};

export const HOW_TO_NAME_AUTHORITIES =
	'write https://www.wikidata.org/wiki/Q…, https://viaf.org/viaf/… or https://orcid.org/0000-0000-0000-0000 (with its right check digit)';

/** Whether the last digit of an ORCID iD fits the others (ISO 7064, MOD 11-2, as ORCID uses it). */
function hasCheckDigit(orcid: string): boolean {
	const digits = orcid.replaceAll('-', '');
	const total = [...digits.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
	const check = (12 - (total % 11)) % 11;
	return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** The name of the authority file that an address is of; null where it is none of those that are known, or not well formed. */
export function authorityOf(url: string): string | null {
	for (const [name, form] of Object.entries(AUTHORITIES)) {
		const [whole, orcid] = form.exec(url) ?? [];
		if (whole !== undefined) return orcid === undefined || hasCheckDigit(orcid) ? name : null;
	}
	return null;
}
