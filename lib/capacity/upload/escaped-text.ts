/** What spreadsheets would take for a formula, and what our own reading would take for “not said”. */
const TAKEN_FOR_ELSE = /^'*(?:[=+\-@\t]|not said$)/i;

/** Words as a cell holds them: an apostrophe before what would be taken for something else. */
export function escapedText(text: string): string {
  return TAKEN_FOR_ELSE.test(text) ? `'${text}` : text;
}

/** The words that were escaped so. */
export function unescapedText(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && TAKEN_FOR_ELSE.test(rest) ? rest : text;
}

/** Words in one line: a cell over several lines gets lost on the way through some spreadsheets. */
export function foldedText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same words, however their lines break. */
export function sameWords(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && foldedText(a) === foldedText(b));
}
