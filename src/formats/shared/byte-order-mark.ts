/** Stands in front of plain text: without it a browser takes the file for another encoding, unless the host says which it is. */
export const BYTE_ORDER_MARK = '\u{FEFF}';
