import { NEED_NAMES } from '../../../../lib/kernel/index.ts';
import type { DueWithin } from '../../../use-cases/read-work-list.ts';
import { STEP_WORDS } from '../../words/case-words.ts';
import { PHASE_WORDS } from '../../words/request-words.ts';
import { sentence } from '../../words/sentence.ts';
import { type WorkListQuery, withFilter } from './work-list-query.ts';

export const DUE_WORDS: Readonly<Record<DueWithin, string>> = {
  late: 'Late already',
  week: 'In the next 7 days, or late',
  month: 'In the next 31 days, or late',
};

/** A part of the filter that is on, and the list without it. */
export interface FilterTag {
  readonly text: string;
  readonly without: WorkListQuery;
}

/** What the list is narrowed to, by the heading of each part of the filter. */
export function filterTags(
  query: WorkListQuery,
): readonly { readonly heading: string; readonly tags: readonly FilterTag[] }[] {
  const { steps, needs, phases, officer, due, reference, closed } = query.filter;
  const one = (text: string, change: Parameters<typeof withFilter>[1]): FilterTag => ({
    text,
    without: withFilter(query, change),
  });
  return [
    {
      heading: 'Reference',
      tags: reference === '' ? [] : [one(reference, { reference: '' })],
    },
    {
      heading: 'Next step',
      tags: steps.map((step) =>
        one(STEP_WORDS[step], { steps: steps.filter((each) => each !== step) }),
      ),
    },
    { heading: 'Due', tags: due === null ? [] : [one(DUE_WORDS[due], { due: null })] },
    {
      heading: 'Officer',
      tags:
        officer === 'anybody'
          ? []
          : [one(officer === 'mine' ? 'Me' : 'Nobody yet', { officer: 'anybody' })],
    },
    {
      heading: 'Need',
      tags: Object.entries(NEED_NAMES).flatMap(([need, name]) =>
        needs.includes(need)
          ? [one(sentence(name), { needs: needs.filter((each) => each !== need) })]
          : [],
      ),
    },
    {
      heading: 'Phase',
      tags: Object.entries(PHASE_WORDS).flatMap(([phase, name]) =>
        phases.includes(phase)
          ? [one(name, { phases: phases.filter((each) => each !== phase) })]
          : [],
      ),
    },
    { heading: 'Show', tags: closed ? [one('Closed requests', { closed: false })] : [] },
  ].filter(({ tags }) => tags.length > 0);
}
