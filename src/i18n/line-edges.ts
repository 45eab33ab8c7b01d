/** What must not stand at a line's edges in Chinese (Requirements for Chinese Text Layout, 3.1.3; GB/T 15834—2011, 5.1). Pure. */

/** Characters that must not begin a line. */
export const NOT_FIRST: ReadonlySet<string> = new Set('，。、；：？！·”’」』）》〉】〕］｝…—～,.;:?!)]}%％');

/** Characters that must not end a line. */
export const NOT_LAST: ReadonlySet<string> = new Set('“‘「『（《〈【〔［｛([{');
