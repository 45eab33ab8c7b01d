/** Writes CSV. Pure; runs in browsers too. */

/** One line of a CSV file (RFC 4180): every value in quotation marks, CRLF at the end. */
export function csvLine(values: readonly string[]): string {
	return `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
