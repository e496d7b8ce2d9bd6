import { longDate, ok } from '../../../../lib/kernel/index.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { NextStep } from './next-step.tsx';

const TITLE = 'What happens next';

const next = defineFamilyPage(
  { method: 'get', path: '/family/next', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const [list, stands] = await Promise.all([
      readFamilyList(deps, family),
      deps.cases(family.owner).get(family.link.requestId),
    ]);
    if (!list.ok) return list;
    const dueOn = stands.ok ? stands.value.dueOn : null;
    return ok(
      page(
        TITLE,
        <div class="rp-family">
          <h1 class="govuk-heading-xl">{TITLE}</h1>
          <NextStep list={list.value} />
          <ol class="rp-steps">
            {stepsOf(list.value, dueOn).map(({ what, who, when, state }) => (
              <li class={`rp-steps__item rp-steps__item--${state}`}>
                <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                  {what}
                  {state === 'now' && <strong class="govuk-tag rp-steps__tag">Now</strong>}
                  {state === 'done' && (
                    <strong class="govuk-tag govuk-tag--green rp-steps__tag">Done</strong>
                  )}
                </h2>
                <p class="govuk-body govuk-!-margin-bottom-1">{who}</p>
                <p class="govuk-body govuk-!-margin-bottom-0">{when}</p>
              </li>
            ))}
          </ol>
          <WhoHoldsRights list={list.value} />
        </div>,
        { section: 'next' },
      ),
    );
  },
);

interface Step {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly state: 'done' | 'now' | 'later';
}

/** Every step with who acts and by when. */
function stepsOf(list: FamilyList, dueOn: string | null): readonly Step[] {
  const { authorityName, shared, isSent, isOpen } = list;
  const answered = isSent || !isOpen;
  return [
    {
      what: 'You were given the list',
      who: `${authorityName} gave it to you. Each place on it was told before or at the same moment.`,
      when: `On ${longDate(shared.at.slice(0, 10))}.`,
      state: 'done',
    },
    {
      what: 'You say what you think',
      who: 'You act. You have 15 days, counting the day on which you were given the list.',
      when: `By ${longDate(shared.answersBy)}.`,
      state: answered ? 'done' : 'now',
    },
    {
      what: 'Your authority thinks about what you said',
      who: `${authorityName} acts. It must think about each thing you said.`,
      when: 'After you have sent your answers, or after the last day for them.',
      state: answered ? 'now' : 'later',
    },
    {
      what: 'Schools and colleges are asked',
      who: `${authorityName} asks schools and colleges if they can meet the needs. They have 15 days to answer.`,
      when: 'After that. A school or college that you ask for must be asked.',
      state: 'later',
    },
    {
      what: 'A place is named in the plan',
      who: `A person at ${authorityName} decides and tells you why.`,
      when: dueOn === null ? 'Your authority will tell you when.' : `By ${longDate(dueOn)}.`,
      state: 'later',
    },
    {
      what: 'If you do not agree',
      who: 'You can ask for mediation, and you can appeal to a Tribunal. Both are free.',
      when: 'When you get the final plan, it says how and by when.',
      state: 'later',
    },
  ];
}

function WhoHoldsRights({ list: { rightsHolder, youngPersonFrom, reader } }: { list: FamilyList }) {
  const from = longDate(youngPersonFrom);
  const isOwn = reader === 'young-person';
  return (
    <>
      <h2 class="govuk-heading-l">Whose rights these are</h2>
      {rightsHolder === 'young-person' ? (
        <p class="govuk-body">
          {isOwn
            ? `The rights are yours since ${from}: you may ask for a place, and you may appeal. You can ask a parent or somebody else to help you.`
            : `The rights are your son’s or daughter’s own since ${from}. You have this list because they agreed, or because they cannot decide this themself.`}
        </p>
      ) : (
        <p class="govuk-body">
          {isOwn
            ? `Until ${from} a parent or carer holds the rights. What you think counts all the same: your authority must listen to you. From that day the rights are yours.`
            : `The rights are yours as a parent or carer until the end of compulsory school age. From ${from} they are your child’s own. What your child thinks counts now too.`}
        </p>
      )}
    </>
  );
}

export const NEXT_PAGES: readonly BoundPage[] = [next];
