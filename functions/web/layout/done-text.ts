/** What has been done, by the code that an address carries; an address can say nothing else. */
const DONE: Readonly<Record<string, string>> = {
  'signed-out': 'You have signed out.',
  'list-made': 'A new version of the list has been made.',
  'list-varied': 'A new version of the list has been made by the weights that you gave.',
  'request-taken': 'You have taken this request.',
  'request-given': 'You have handed this request over.',
  'request-given-back': 'You have given this request back. Nobody has it now.',
  'requests-given': 'The requests have been given.',
  'request-recorded': 'The request has been recorded.',
  'request-revised': 'The changes have been saved.',
  'draft-deleted': 'The draft has been deleted.',
  'decision-recorded': 'Your decision has been recorded.',
  'place-held': 'The place is held.',
  'hold-extended': 'The hold has been extended.',
  'hold-released': 'The hold has been released. Its place is free again.',
};

export function doneText(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
}
