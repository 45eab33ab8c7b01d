/** Seminars by year and month. Pure. */
import type { Seminar } from './model.ts';

/** An archive of more seminars has a page for each year; its front page lists the newest alone. */
export const MOST_WITHOUT_YEARS = 30;

export interface SeminarYear {
	/** `2019` */
	year: string;
	/** Newest first. */
	seminars: Seminar[];
}

/** @param seminars newest first; the years are in that order too */
export function seminarYears(seminars: readonly Seminar[]): SeminarYear[] {
	return [...Map.groupBy(seminars, ({ date }) => date.slice(0, 4))].map(([year, seminars]) => ({ year, seminars }));
}

/** The years that have a page; none in a small archive. @param seminars newest first */
export function listedYears(seminars: readonly Seminar[]): SeminarYear[] {
	return seminars.length > MOST_WITHOUT_YEARS ? seminarYears(seminars) : [];
}

/**
 * @param seminars of one year, newest first
 * @returns the months that have any, the last one first; months count from 1
 */
export function byMonth(seminars: readonly Seminar[]): { month: number; seminars: Seminar[] }[] {
	return [...Map.groupBy(seminars, ({ date }) => Number(date.slice(5, 7)))].map(([month, seminars]) => ({ month, seminars }));
}
