import type { Child } from 'hono/jsx';
import { $OlderGrade, $ReportCardGrade, type Inspection } from '../../../../lib/inclusion/index.ts';
import { longDate } from '../../../../lib/kernel/index.ts';
import { codeInWords } from '../../../shared/words.ts';
import {
  CARD_AREAS,
  cardAreaWords,
  FRAMEWORK_WORDS,
  OLDER_NAMES,
  OLDER_ORDER,
  olderGradeOf,
} from '../../words/inspection-words.ts';
import { GradeScale } from './grade-scale.tsx';

type Card = Extract<Inspection, { framework: 'report-card-2025' }>;
type Older = Extract<Inspection, { framework: 'older' }>;

/** Ofsted’s judgements under each framework, side by side, each by its own name and date. */
export function InspectionsSection({
  inspections,
  policyHref,
}: {
  inspections: readonly Inspection[];
  /** How the reader’s own authority weighs them; null for those who have no policy of their own. */
  policyHref: string | null;
}) {
  const card = inspections.find((each): each is Card => each.framework === 'report-card-2025');
  const older = inspections.find((each): each is Older => each.framework === 'older');
  return (
    <section aria-labelledby="inspections">
      <h2 class="govuk-heading-m" id="inspections">
        Ofsted inspections
      </h2>
      {inspections.length === 0 ? (
        <p class="govuk-body">No inspection of it has been imported.</p>
      ) : (
        <>
          <p class="govuk-body">
            Two frameworks stand side by side. A grade of one is never turned into a grade of the
            other, and each is graded on its own scale.
          </p>
          <div class="rp-inspections">
            {card && <CardPart card={card} />}
            {older && <OlderPart older={older} />}
          </div>
          <WhatIsUsed policyHref={policyHref} />
        </>
      )}
    </section>
  );
}

function CardPart({ card }: { card: Card }) {
  const { safeguardingMet, grades } = card;
  const safeguarding =
    safeguardingMet === null ? 'Not published' : safeguardingMet ? 'Met' : 'Not met';
  return (
    <Part inspection={card}>
      <tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header rp-plain-header">
          Safeguarding
        </th>
        <td class="govuk-table__cell">{safeguarding}</td>
      </tr>
      {CARD_AREAS.map((area) => {
        const grade = grades[area];
        return grade === undefined ? null : (
          <GradeRow
            name={cardAreaWords(area)}
            grade={grade}
            grades={$ReportCardGrade.options}
            isFirst={area === 'inclusion'}
          />
        );
      })}
    </Part>
  );
}

function OlderPart({ older }: { older: Older }) {
  const { safeguardingEffective, concern, ungraded } = older;
  return (
    <Part inspection={older}>
      {safeguardingEffective !== undefined && (
        <tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header rp-plain-header">
            Safeguarding
          </th>
          <td class="govuk-table__cell">{safeguardingEffective ? 'Effective' : 'Not effective'}</td>
        </tr>
      )}
      {OLDER_ORDER.map((area) => {
        const grade = olderGradeOf(older, area);
        return grade === null ? null : (
          <GradeRow name={OLDER_NAMES[area]} grade={grade} grades={$OlderGrade.options} />
        );
      })}
      {concern !== undefined && (
        <tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header rp-plain-header">
            Category of concern
          </th>
          <td class="govuk-table__cell">{codeInWords(concern)}</td>
        </tr>
      )}
      {ungraded !== undefined && (
        <tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header rp-plain-header">
            Ungraded inspection of {longDate(ungraded.date)}
          </th>
          <td class="govuk-table__cell">{ungraded.outcome}</td>
        </tr>
      )}
    </Part>
  );
}

function Part({ inspection, children }: { inspection: Inspection; children?: Child }) {
  const { framework, date, publishedOn, ofPredecessor, file, simulated } = inspection;
  return (
    <div class="rp-inspections__part">
      <table class="govuk-table rp-table-small">
        <caption class="govuk-table__caption govuk-table__caption--s">
          {FRAMEWORK_WORDS[framework]}, inspected {longDate(date)}
        </caption>
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">Judgement</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">{children}</tbody>
      </table>
      <p class="govuk-body-s">
        {ofPredecessor && 'Given to the school that this one followed. '}
        {publishedOn && `Published ${longDate(publishedOn)}. `}
        From: {simulated ? 'simulated for this demonstration' : file}.
      </p>
    </div>
  );
}

function GradeRow({
  name,
  grade,
  grades,
  isFirst,
}: {
  name: string;
  grade: string;
  grades: readonly string[];
  isFirst?: boolean;
}) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class={`govuk-table__header${isFirst ? '' : ' rp-plain-header'}`}>
        {name}
      </th>
      <td class="govuk-table__cell">
        <GradeScale grades={grades} grade={grade} />
      </td>
    </tr>
  );
}

/** Which of it counts for a list, and how much is the policy’s to say. */
function WhatIsUsed({ policyHref }: { policyHref: string | null }) {
  return (
    <>
      <h3 class="govuk-heading-s">What this service uses of it</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Inclusion: the report card’s grade for inclusion; where there is none, the older judgement
          of behaviour and attitudes, else overall effectiveness.
        </li>
        <li>
          Quality: of the newest inspection with such grades, the mean of a report card’s areas
          other than inclusion, or the overall effectiveness of the older framework.
        </li>
        <li>
          Safeguarding, early years, post-16 and the other older judgements are shown and count for
          nothing.
        </li>
      </ul>
      <p class="govuk-body">
        What each grade is worth, and for how many years, is in the policy
        {policyHref === null ? (
          ' of each authority.'
        ) : (
          <>
            {' '}
            <a class="govuk-link" href={policyHref}>
              by which your authority orders settings
            </a>
            .
          </>
        )}
      </p>
    </>
  );
}
