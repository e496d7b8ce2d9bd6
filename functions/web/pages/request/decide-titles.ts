import type { DecisionKind } from '../../../../lib/requests/index.ts';

const TITLES: Readonly<Record<DecisionKind, string>> = {
  'list-accepted': 'Accept the list',
  'list-varied': 'Vary the weights',
  'not-shared': 'Decide not to share the list',
  'family-considered': 'Record what you considered',
  'settings-to-consult': 'Choose settings to consult',
  closed: 'Close the request',
  reopened: 'Reopen the request',
};

/** What a person does with a decision of this kind, as the heading of its page. */
export function decideTitle(kind: DecisionKind): string {
  return TITLES[kind];
}
