import type { Owner } from '../../../../lib/access/index.ts';
import {
  type CalendarDate,
  longDate,
  NEED_NAMES,
  yearGroupName,
} from '../../../../lib/kernel/index.ts';
import { type Case, nextAct, type Officer } from '../../../../lib/requests/index.ts';
import { requestPath } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { officerName, STEP_WORDS } from '../../words/case-words.ts';
import { dueInWords } from '../../words/due-words.ts';
import { sentence } from '../../words/sentence.ts';
import { URGENCY_WORDS, type WorkGroup } from './work-list-groups.ts';

export interface ResultsProps {
  readonly owner: Owner;
  readonly groups: readonly WorkGroup[];
  readonly today: CalendarDate;
  readonly person: string;
  /** To whom the ticked requests can be given; null for whoever gives none. */
  readonly givenTo: readonly Officer[] | null;
  /** Where to come back to. */
  readonly href: string;
}

/** The requests of one page, each to be ticked where they can be given to somebody. */
export function Results(props: ResultsProps) {
  const { owner, groups, givenTo, href } = props;
  const tables = groups.map((group) => <Group {...props} group={group} />);
  if (givenTo === null) return <>{tables}</>;
  return (
    <form method="post" action={`/authority/${owner.code}/requests/officer`}>
      <input type="hidden" name="back" value={href} />
      {tables}
      <GiveTo {...props} officers={givenTo} />
    </form>
  );
}

function GiveTo({ officers, person }: ResultsProps & { officers: readonly Officer[] }) {
  const me = officers.find(({ personId }) => personId === person);
  const others = officers.filter((each) => each !== me);
  return (
    <div class="rp-give">
      <Govuk
        c="select"
        params={{
          id: 'to',
          name: 'to',
          label: { text: 'Give the ticked requests to' },
          items: [
            ...(me ? [{ value: me.personId, text: 'Me' }] : []),
            ...others.map(({ personId, name }) => ({ value: personId, text: name })),
            { value: 'nobody', text: 'Nobody (give back)' },
          ],
        }}
      />
      <Govuk
        c="button"
        params={{ text: 'Give', classes: 'govuk-button--secondary', preventDoubleClick: true }}
      />
    </div>
  );
}

function Group(props: ResultsProps & { group: WorkGroup }) {
  const { group, givenTo } = props;
  const name = group.urgency === null ? 'Requests' : URGENCY_WORDS[group.urgency];
  return (
    <>
      {group.urgency !== null && <h2 class="govuk-heading-m">{name}</h2>}
      <Scroll label={`${name}, table`}>
        <Govuk
          c="table"
          params={{
            caption: name,
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-work',
            head: [
              ...(givenTo ? [{ html: <span class="govuk-visually-hidden">Tick</span> }] : []),
              { text: 'Reference' },
              { text: 'Year' },
              { text: 'Need' },
              { text: 'Next step' },
              { text: 'Due' },
              { text: 'Officer' },
            ],
            rows: group.cases.map((one) => row(props, one)),
          }}
        />
      </Scroll>
    </>
  );
}

function row({ owner, today, person, givenTo }: ResultsProps, one: Case) {
  const link = (
    <a class="govuk-link govuk-link--no-visited-state" href={requestPath(owner, one.requestId)}>
      {one.reference}
    </a>
  );
  return [
    ...(givenTo ? [{ html: <Tick one={one} />, classes: 'rp-work__tick' }] : []),
    { html: link, classes: 'rp-work__reference' },
    { text: yearGroupName(one.yearGroup), ...label('Year') },
    { text: sentence(NEED_NAMES[one.primaryNeed]), ...label('Need') },
    { html: <NextStep one={one} today={today} person={person} />, ...label('Next step') },
    { html: <Due one={one} today={today} />, ...label('Due') },
    { text: officerName(one, person), ...label('Officer') },
  ];
}

/** The heading of a cell where a narrow page shows no heads of columns. */
function label(text: string) {
  return { attributes: { 'data-label': text } };
}

function Tick({ one }: { one: Case }) {
  const id = `tick-${one.requestId}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="request"
          type="checkbox"
          value={`${one.requestId}:${one.officer?.personId ?? ''}`}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">{`Tick ${one.reference}`}</span>
        </label>
      </div>
    </div>
  );
}

function NextStep({ one, today, person }: { one: Case; today: CalendarDate; person: string }) {
  const { who, by } = nextAct(one);
  const late = by !== null && by < today;
  const actor =
    who === 'family' ? 'The family' : one.officer ? officerName(one, person) : 'An officer';
  return (
    <>
      {STEP_WORDS[one.step]}
      {by !== null && (
        <span class="rp-hint">
          {who === 'family'
            ? `${actor}, by ${longDate(by)}${late ? ` (${dueInWords(by, today)})` : ''}`
            : actor}
        </span>
      )}
    </>
  );
}

function Due({ one, today }: { one: Case; today: CalendarDate }) {
  if (one.step === 'closed') return <>{`Closed; was due ${longDate(one.dueOn)}`}</>;
  const words = dueInWords(one.dueOn, today);
  return (
    <>
      {longDate(one.dueOn)}
      {one.dueOn < today ? (
        <Govuk c="tag" params={{ text: words, classes: 'govuk-tag--red' }} />
      ) : (
        <span class="rp-hint">{words}</span>
      )}
    </>
  );
}
