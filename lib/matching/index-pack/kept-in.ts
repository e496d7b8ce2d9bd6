/** What was made for a key before, else what is made for it now. */
export function keptIn<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** The same, and what was made first goes where there would be more than `most`. */
export function keptFew<K, V>(kept: Map<K, V>, most: number, key: K, make: () => V): V {
  if (!kept.has(key) && kept.size >= most) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  return keptIn(kept, key, make);
}
