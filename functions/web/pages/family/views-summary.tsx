import { CRITERIA } from '../../../../lib/policy/index.ts';
import type { FamilyViews, RightsHolder } from '../../../../lib/tailored-lists/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { AGREEMENT_WORDS } from './choice-pages.tsx';
import { CRITERION_WORDS } from './list-words.ts';

interface Row {
  readonly what: string;
  readonly said: readonly string[];
  readonly href: string;
}

/** Everything that somebody in a family said; with ways to change it where they still can. */
export function ViewsSummary({
  views,
  reader,
  canChange,
}: {
  views: FamilyViews;
  reader: RightsHolder;
  canChange: boolean;
}) {
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: rowsOf(views, reader).map(({ what, said, href }) => ({
          key: { text: what },
          value: {
            html: (
              <>
                {said.length === 0 && <span class="govuk-hint">Nothing said</span>}
                {said.map((each) => (
                  <p class="govuk-body rp-lines">{each}</p>
                ))}
              </>
            ),
          },
          ...(canChange
            ? { actions: { items: [{ href, text: 'Change', visuallyHiddenText: what }] } }
            : {}),
        })),
      }}
    />
  );
}

function rowsOf(views: FamilyViews, reader: RightsHolder): readonly Row[] {
  const { comments, askedFor, matters, prefers, agreement, agreementWhy } = views;
  return [
    {
      what: 'Comments on places',
      said: comments.map(({ settingName, text }) => `${settingName}: ${text}`),
      href: '/family/answers/places',
    },
    {
      what: 'Other places asked for',
      said: askedFor.map(({ settingName, why }) => (why ? `${settingName}: ${why}` : settingName)),
      href: '/family/answers/another',
    },
    { what: 'What matters', said: matters ? [matters] : [], href: '/family/answers/matters' },
    {
      what: 'How much each thing matters',
      said: importanceWords(views, reader),
      href: '/family/answers/weights',
    },
    {
      what: 'Place wanted most',
      said: prefers ? [prefers.settingName] : [],
      href: '/family/answers/choice',
    },
    {
      what: 'Agrees with the list',
      said: [agreement ? AGREEMENT_WORDS[agreement] : '', agreementWhy].filter(Boolean),
      href: '/family/answers/choice',
    },
    {
      what: 'Meeting and interpreter',
      said: [
        views.meeting ? 'A meeting' : '',
        views.interpreter ? `An interpreter: ${views.interpreter}` : '',
      ].filter(Boolean),
      href: '/family/answers/meeting',
    },
  ];
}

const LEVELS = ['not at all', 'a little', 'quite a lot', 'very much', 'most of all'];

function importanceWords({ importance }: FamilyViews, reader: RightsHolder): readonly string[] {
  if (importance === null) return [];
  return CRITERIA.flatMap((criterion) => {
    const level = importance[criterion];
    if (level === undefined) return [];
    const words = CRITERION_WORDS[reader][criterion];
    return [`${words.charAt(0).toUpperCase()}${words.slice(1)}: ${LEVELS[level] ?? ''}`];
  });
}
