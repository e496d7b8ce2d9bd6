const MOST_NAMED = 5;

/** What to tell of a name that stands for nothing: the name, those that there are, and what to do. */
export function sayUnknown(
  name: string,
  what: string,
  known: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): string {
  return `"${name}" is not among the ${what} (${listed(known)}); correct it, or add it to them`;
}

function listed(known: ReadonlyMap<string, unknown> | ReadonlySet<string>): string {
  if (known.size === 0) return 'there are none';
  const named: string[] = [];
  for (const name of known.keys()) {
    if (named.length === MOST_NAMED) break;
    named.push(name);
  }
  const more = known.size - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
