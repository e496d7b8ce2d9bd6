const MOST_SHOWN = 60;

/** The value got, short enough for a sentence: JSON of it, and no more of that than is shown. */
export function shownValue(value: unknown): string {
  const text = written(value, MOST_SHOWN + 1);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** The first `room` characters of a value's JSON or more. Each level takes one, so that none is too deep to write. */
function written(value: unknown, room: number): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{';
  for (const key of Object.keys(value)) {
    if (text.length >= room) return text;
    if (text.length > 1) text += ',';
    if (!isList) text += `${JSON.stringify(key.slice(0, room))}:`;
    text += written(Reflect.get(value, key), room - text.length);
  }
  return text + (isList ? ']' : '}');
}
