const ABOUT_HOME = /\b(miles?|minutes?|journey|far|(your|from) home)\b/i;

/**
 * What is said without whatever says how far a setting is from the child's home: with a few distances the address can be
 * worked out, and there are people in a family who must not have it.
 */
export function withoutHome(said: readonly string[]): readonly string[] {
  return said.filter((text) => !ABOUT_HOME.test(text));
}

/** A text of several sentences without those among them. */
export function textWithoutHome(text: string): string {
  return withoutHome(text.split(/(?<=[.?!])\s+(?=[A-Z])/)).join(' ');
}
