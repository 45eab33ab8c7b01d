/** When in a recording something is said. */

/** Hours, minutes, seconds: `00:01:23`, with or without thousandths. */
export const CUE_TIME = /^\d{2,3}:[0-5]\d:[0-5]\d(?:\.\d{3})?$/;

const SHORT_CLOCK = /^(?:(\d{1,3})[:：])?(\d{1,2})[:：](\d{2})(?:[.,](\d{1,3}))?$/u;

/** A time as subtitles and meeting software write it (`1:23`, `00:01:23,400`), as `00:01:23.400`; null where it is none. */
export function cueTime(wording: string): string | null {
	const [, hours = '0', minutes = '', seconds = '', fraction = ''] = SHORT_CLOCK.exec(wording.trim()) ?? [];
	if (minutes === '' || Number(minutes) > 59 || Number(seconds) > 59) return null;
	const clock = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
	return fraction === '' || Number(fraction) === 0 ? clock : `${clock}.${fraction.padEnd(3, '0')}`;
}

/** The seconds of a time. */
export function secondsOf(time: string): number {
	const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
	return hours * 3600 + minutes * 60 + seconds;
}

/** As readers are shown it: without thousandths, and without hours where there are none. */
export function shownTime(time: string): string {
	return time.replace(/\.\d+$/, '').replace(/^00:/, '');
}
