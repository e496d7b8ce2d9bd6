import { type PenceRange, pounds } from '../../lib/kernel/index.ts';

/** "12,345". */
export function countInWords(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "1 row", "12,345 rows". */
export function howMany(count: number, one: string, several = `${one}s`): string {
  return `${countInWords(count)} ${count === 1 ? one : several}`;
}

/** "Category", "special school": a code as words. */
export function codeInWords(code: string): string {
  return code.replaceAll('-', ' ');
}

/** The first twelve characters of a content id: enough to tell two apart. */
export function shortId(contentId: string): string {
  return contentId.slice(0, 12);
}

/** "£12,345", or "£10,000 to £20,000" where only bounds are known. */
export function rangeInWords({ low, high }: PenceRange, between = ' '): string {
  return low === high ? pounds(low) : `${pounds(low)} to${between}${pounds(high)}`;
}
