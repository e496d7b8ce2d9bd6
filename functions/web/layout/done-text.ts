/** What has been done, by the code that an address carries; an address can say nothing else. */
const DONE: Readonly<Record<string, string>> = {
  'signed-out': 'You have signed out.',
  'answer-saved': 'Saved. Nobody but you sees it until you send your answers.',
  'answer-sent': 'Your answers have been sent.',
  'place-asked': 'Added. Nobody but you sees it until you send your answers.',
  'place-taken-off': 'Taken off.',
  'settings-told': 'The settings have been told.',
  'list-shared': 'The list has been shared. Now issue a link to each person in the family.',
  'settings-told-and-list-shared':
    'The settings have been told and the list has been shared. Now issue a link to each person in the family.',
  'family-link-revoked': 'The link has been taken back.',
  'answer-read': 'Marked as read.',
  'family-settings-changed': 'What families see has been changed.',
};

export function doneText(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
}
