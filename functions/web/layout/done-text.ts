/** What has been done, by the code that an address carries; an address can say nothing else. */
const DONE: Readonly<Record<string, string>> = {
  'signed-out': 'You have signed out.',
  'list-made': 'A new version of the list has been made.',
  'list-varied': 'A new version of the list has been made by the weights that you gave.',
  'place-held': 'The place is held for this child.',
};

export function doneText(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
}
