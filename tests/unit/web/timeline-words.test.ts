import { expect, it } from 'vitest';
import { timelineLine, whoDid } from '../../../functions/web/words/timeline-words.ts';
import type { AuditEntry } from '../../../lib/access/index.ts';

const REQUEST = '01M83XJ8802J69R5YTAVQ5P04N';

function lineOf(action: string, subject: string, detail: string) {
  const entry: AuditEntry = {
    id: REQUEST,
    at: '2026-11-28T10:00:00.000Z',
    person: 'Olive Marsh',
    organisation: { kind: 'authority', code: '990' },
    action,
    subject: `${subject.replace('*', REQUEST)}`,
    detail,
  };
  const { title, detail: said } = timelineLine(entry, (key) => `Setting ${key}`);
  return [title, said];
}

it.each([
  ['list.create', 'list/*/2', 'body 5f3a', 'A list was made', 'Version 2'],
  ['list.vary', 'list/*/3', 'Closer.', 'A list was made by other weights', 'Closer.'],
  [
    'list.share',
    'share/*/2',
    '3 settings told now, 7 in all; answers by 2026-12-07',
    'The list was shared with the family',
    'Version 2: 3 settings told now, 7 in all; answers by 7 December 2026',
  ],
  [
    'family-link.issue',
    'family-link/*/01M8',
    'parent-or-carer-1, in place of 01M8FZHE7Q08XTDXCPPQQVC5QA',
    'A link was made for the family',
    'Parent or carer 1, in place of an earlier link',
  ],
  ['family-link.open', 'family-link/*/01M8', '', 'The family opened the list', ''],
  [
    'family.answer',
    'family/*/01M8/4',
    'list 2, revision 4',
    'The family answered',
    'About version 2 of the list',
  ],
])('%s is told in words', (action, subject, detail, title, said) => {
  expect(lineOf(action, subject, detail)).toEqual([title, said]);
});

it('a family is not called by the id of its link', () => {
  expect(whoDid({ person: 'family link 01M8FZHE7Q08XTDXCPPQQVC5QA' })).toBe(
    'somebody in the family, by their link',
  );
  expect(whoDid({ person: 'Olive Marsh' })).toBe('Olive Marsh');
});
