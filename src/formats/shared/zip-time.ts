/** The earliest time of the ZIP format, for all files of a packed one: each build gives the same bytes. */
export const NO_TIME = { mtime: new Date(1980, 0, 1) };
