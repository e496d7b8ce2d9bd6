/**
 * What a search needs of a row, side by side: eight numbers are one line of a processor's cache, and a row
 * is looked at in one kind of request after thousands of other rows, so reading eight places of memory
 * would take longer than all that is worked out.
 */
export const FIELDS = 8;
/** The most that the row's own criteria give: the fields below with cost before transport. */
export const UPPER = 0;
/** Parts of the score. */
export const PLACE = 1;
export const INCLUSION = 2;
export const QUALITY = 3;
/** Value of the peer group, before its share and weight. */
export const PEERS = 4;
/** Additional cost without transport, pence a year. */
export const LOW = 5;
export const HIGH = 6;
/** The row's admission, and NOT_OPEN added where it is not open on the start date. */
export const ADMISSION = 7;
export const NOT_OPEN = 256;

/** Writes a row's record at `base`. */
export type FillRecord = (row: number, into: Float64Array, base: number) => void;
