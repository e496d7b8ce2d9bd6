import { longDate, ok } from '../../../../lib/kernel/index.ts';
import { type FamilyViews, viewsOf } from '../../../../lib/tailored-lists/index.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { NextStep } from './next-step.tsx';

const TITLE = 'Your answers';

const tasks = defineFamilyPage(
  { method: 'get', path: '/family/answers', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    return ok(
      page(
        TITLE,
        <div class="rp-family">
          <h1 class="govuk-heading-xl">{TITLE}</h1>
          <p class="govuk-body-l">
            Answer as much or as little as you like, in any order. Only you see it until you send
            it.
          </p>
          <NextStep list={list.value} isThere />
          <Govuk
            c="task-list"
            params={{
              items: tasksOf(list.value).map(({ text, hint, href, done }) => ({
                title: { text },
                hint: { text: hint },
                ...(list.value.isOpen ? { href } : {}),
                status: done
                  ? { text: 'Answered' }
                  : { tag: { text: 'Empty', classes: 'govuk-tag--blue' } },
              })),
            }}
          />
          <Send list={list.value} />
        </div>,
        { section: 'answers' },
      ),
    );
  },
);

function tasksOf({ answer }: FamilyList) {
  const views: FamilyViews = viewsOf(answer);
  const { comments, askedFor } = views;
  return [
    {
      text: 'What you think of each place',
      hint: count(comments.length, 'comment'),
      href: '/family/answers/places',
      done: comments.length > 0,
    },
    {
      text: 'Ask for another place',
      hint: count(askedFor.length, 'place'),
      href: '/family/answers/another',
      done: askedFor.length > 0,
    },
    {
      text: 'What matters to you',
      hint: 'In your own words',
      href: '/family/answers/matters',
      done: views.matters !== '',
    },
    {
      text: 'The order by what matters to you',
      hint: 'Say how much each thing matters, and see how the list would be ordered',
      href: '/family/answers/weights',
      done: views.importance !== null,
    },
    {
      text: 'Which place you want, and if you agree',
      hint: 'With the list as a whole',
      href: '/family/answers/choice',
      done: views.prefers !== null || views.agreement !== null,
    },
    {
      text: 'Meeting and interpreter',
      hint: 'If you want to talk about it',
      href: '/family/answers/meeting',
      done: views.meeting || views.interpreter !== null,
    },
  ];
}

function count(n: number, thing: string): string {
  if (n === 0) return `No ${thing}s yet`;
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

function Send({ list: { isOpen, isSent, answer, shared } }: { list: FamilyList }) {
  if (!isOpen) {
    return (
      <p class="govuk-body">
        Answers could be changed here until {longDate(shared.answersBy)}.{' '}
        {answer && (
          <a class="govuk-link" href="/family/answers/check">
            Read what you answered
          </a>
        )}
      </p>
    );
  }
  if (isSent) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href="/family/answers/check">
          Read what you sent
        </a>
      </p>
    );
  }
  return <Govuk c="button" params={{ text: 'Check and send', href: '/family/answers/check' }} />;
}

export const ANSWERS_PAGES: readonly BoundPage[] = [tasks];
