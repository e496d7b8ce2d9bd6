import type {
  Decision,
  DecisionInput,
  DecisionKind,
  WhatFollows,
} from '../../../lib/requests/index.ts';
import { END_WORDS } from './case-words.ts';

export const FOLLOWS_WORDS: Readonly<Record<WhatFollows, string>> = {
  'another-list': 'Make another version of the list',
  consult: 'Go on to consult settings',
};

const DECIDED: Readonly<Record<DecisionKind, string>> = {
  'list-accepted': 'The list is fit to be shared',
  'list-varied': 'The weights were varied for this child',
  'not-shared': 'The list is not shared with the family',
  'family-considered': 'What the family said was considered',
  'settings-to-consult': 'Settings to consult were chosen',
  closed: 'The request was closed',
  reopened: 'The request was reopened',
};

/** What was decided, in a sentence without its full stop. */
export function decisionWords({ kind }: Pick<DecisionInput, 'kind'>): string {
  return DECIDED[kind];
}

/** What was chosen with a decision, in rows of a summary; `settingName` says the name of a setting. */
export function chosenRows(
  { decided }: Decision,
  settingName: (key: string) => string,
): readonly (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  if (decided.list !== null) rows.push(['List before the decider', `Version ${decided.list}`]);
  if ('follows' in decided) rows.push(['What follows', FOLLOWS_WORDS[decided.follows]]);
  if (decided.kind === 'closed') rows.push(['Because', END_WORDS[decided.closedAs]]);
  if (decided.kind === 'settings-to-consult') {
    rows.push(['Settings', decided.settings.map(settingName).join('; ')]);
  }
  if (decided.kind === 'list-varied') rows.push(['Weights', weightsWords(decided.weights)]);
  return rows;
}

function weightsWords(weights: Readonly<Record<string, number>>): string {
  const each = Object.entries(weights).map(
    ([criterion, weight]) => `${criterion.replaceAll('-', ' ')} ${weight}`,
  );
  return each.length === 0 ? 'As the list says' : each.join(', ');
}
