/** What the reporter says inside a speech, by place. Pure. */
import type { NarratedPlaces } from './places.ts';

/** The passage at a place, if the reporter says a part of it. */
export function passageAt(narrated: readonly NarratedPlaces[], place: number): NarratedPlaces | undefined {
	return narrated.find(([start, end]) => start <= place && place < end);
}

/** Whether the reporter says what stands at a place of a passage. */
export function isNarrated([, , ...parts]: NarratedPlaces, place: number): boolean {
	for (let i = 0; i < parts.length; i += 2) if ((parts[i] ?? 0) <= place && place < (parts[i + 1] ?? 0)) return true;
	return false;
}
