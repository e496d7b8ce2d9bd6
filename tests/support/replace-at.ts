/** A copy of a JSON value with another value at a JSON Pointer; one past the end of a list adds to it. */
export function replaceAt(value: unknown, pointer: string, put: unknown): unknown {
  const [, key, ...rest] = pointer.split('/');
  if (key === undefined) return put;
  const below = rest.map((part) => `/${part}`).join('');
  if (Array.isArray(value))
    return value.toSpliced(Number(key), 1, replaceAt(value[Number(key)], below, put));
  if (typeof value !== 'object' || value === null) throw new Error(`nothing at /${key}`);
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(entries.set(key, replaceAt(entries.get(key), below, put)));
}
