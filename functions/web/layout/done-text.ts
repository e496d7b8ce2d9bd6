/** What has been done, by the code that an address carries; an address can say nothing else. */
const DONE: Readonly<Record<string, string>> = {
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
  'hold-extended': 'The hold has been extended.',
  'hold-released': 'The hold has been released. Its place is free again.',
  'place-held': 'The place is held for this child.',
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
  'member-added': 'They have been added. They can sign in with their e-mail address now.',
  'roles-changed': 'Their roles have been changed. What they may do changes with their next click.',
  'member-removed': 'They have been removed and signed out.',
  'sign-in-reset': 'Their sign-in has been reset. They can sign in with their new account.',
  'family-settings-changed': 'What families see has been changed.',
  'figures-settled': 'Saved. It comes back when one of the figures changes.',
  'provider-asked': 'The provider has been told both figures and what you ask.',
  'asked-to-publish': 'They have been asked. The list shows in a minute whom the message went to.',
  'list-run-stopped': 'The run is being stopped. Lists that are made stay.',
};

export function doneText(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
}
