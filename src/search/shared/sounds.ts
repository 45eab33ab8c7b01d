/** Characters by their sound, for names that were typed by ear. Written by the build, read by the browser. */

/** The JSON of a built index's `sounds.<hash>.json`: a syllable without tones → simplified characters that are read so. */
export type Sounds = Record<string, string>;
