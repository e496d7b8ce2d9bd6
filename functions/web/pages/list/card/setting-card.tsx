import type { Child } from 'hono/jsx';
import type { CalendarDate } from '../../../../../lib/kernel/index.ts';
import type { RecommendedEntry } from '../../../../../lib/matching/index.ts';
import { cautionWords } from '../../../../shared/caution-words.ts';
import { ofstedWords } from '../../../words/measure-words.ts';
import { sentence } from '../../../words/sentence.ts';
import {
  costWords,
  journeyWords,
  KIND_WORDS,
  loadWords,
  placesWords,
  ROUTE_WORDS,
  SECTOR_WORDS,
  wholePounds,
} from '../../../words/setting-words.ts';
import { cardId, settingPath } from '../list-paths.ts';
import { CostTable } from './cost-table.tsx';
import { CriteriaTable, CriterionBars } from './criterion-bars.tsx';
import { Details } from './details.tsx';
import { ReasonsList, warningsOf } from './reasons.tsx';

/** A setting of a list as it is shown: by rank, or by the letter of a setting that the family asks for. */
export type ShownEntry = Pick<
  RecommendedEntry,
  'evaluation' | 'explanation' | 'cost' | 'robustness' | 'forMix'
> & {
  readonly label: string;
  /** What is said under its name of where it stands. */
  readonly standing: string;
};

export interface SettingCardProps {
  readonly entry: ShownEntry;
  /** Address of the list. */
  readonly from: string;
  /** From which "9 days ago" counts. */
  readonly today: CalendarDate;
  readonly heavyFrom: number;
  /** "12 children are listed for 2 places here.", out of the newest bulk run. */
  readonly congestion: string | undefined;
  /** A place that is held for the child now: until when. */
  readonly heldUntil: string | undefined;
  /** Where a place can be held; null where it cannot. */
  readonly holdHref: string | null;
  /** Where a manager decides to keep one although none is free; null where that cannot be. */
  readonly overbookHref: string | null;
}

/** A setting with everything that a person weighs; what is longer opens without a script. */
export function SettingCard(props: SettingCardProps) {
  const { entry, congestion } = props;
  const { evaluation, explanation, cost, label, standing } = entry;
  const { settingKey, settingName, town, kind, sector, legalRoute } = evaluation;
  const reasons = explanation.professional;
  const isSaid = KIND_WORDS[kind].startsWith(sector);
  const where = [town, KIND_WORDS[kind], ...(isSaid ? [] : [SECTOR_WORDS[sector]])];
  return (
    <article class="rp-card" id={cardId(settingKey)}>
      <header class="rp-card__head">
        <span
          class={/\d/.test(label) ? 'rp-card__label' : 'rp-card__label rp-card__label--requested'}
          aria-hidden="true"
        >
          {label}
        </span>
        <div class="rp-card__title">
          <h3 class="govuk-heading-m rp-card__name">
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={settingPath(settingKey, props.from)}
            >
              {settingName}
            </a>
          </h3>
          <p class="rp-card__where">{where.filter(Boolean).join(' · ')}</p>
          <p class="rp-card__where">{ROUTE_WORDS[legalRoute]}</p>
          <p class="rp-card__standing">{standing}</p>
        </div>
        <Compare settingKey={settingKey} settingName={settingName} />
      </header>
      <CautionTags entry={entry} />
      <div class="rp-card__body">
        <Facts {...props} />
        <div class="rp-card__bars">
          <CriterionBars criteria={evaluation.criteria} />
          <p class="rp-card__score">
            Score {evaluation.score.toFixed(2)}
            {evaluation.low < evaluation.high &&
              `, between ${evaluation.low.toFixed(2)} and ${evaluation.high.toFixed(2)} with what is not known`}
          </p>
        </div>
      </div>
      {[...(congestion ? [congestion] : []), ...warningsOf(evaluation, reasons)].map((warning) => (
        <Warning text={warning} />
      ))}
      <p class="govuk-body rp-card__summary">{reasons.summary}</p>
      {reasons.robustness.map((words) => (
        <p class="govuk-body-s rp-card__firmness">{words}</p>
      ))}
      <Details summary="Reasons" about={settingName}>
        <ReasonsList reasons={reasons} kinds={['counts', 'against', 'unknown', 'wouldChange']} />
      </Details>
      {cost && (
        <Details summary="Cost by line" about={settingName}>
          <CostTable cost={cost} name={settingName} />
        </Details>
      )}
      <Details summary="Criteria and facts" about={settingName} screenOnly>
        <CriteriaTable evaluation={evaluation} />
      </Details>
    </article>
  );
}

/** A checkbox of the form of comparison, which stands elsewhere on the page. */
function Compare({ settingKey, settingName }: { settingKey: string; settingName: string }) {
  const id = `compare-${settingKey}`;
  return (
    <div class="rp-card__compare govuk-checkboxes govuk-checkboxes--small rp-no-print">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="with"
          type="checkbox"
          value={settingKey}
          form="compare"
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          Compare<span class="govuk-visually-hidden"> {settingName}</span>
        </label>
      </div>
    </div>
  );
}

function CautionTags({ entry: { evaluation } }: { entry: ShownEntry }) {
  if (evaluation.cautions.length === 0) return null;
  return (
    <ul class="rp-tags" aria-label="Cautions">
      {evaluation.cautions.map((caution) => (
        <li class="govuk-tag govuk-tag--yellow">{sentence(cautionWords(caution))}</li>
      ))}
    </ul>
  );
}

function Facts({ entry, today, heavyFrom, heldUntil, holdHref, overbookHref }: SettingCardProps) {
  const { evaluation } = entry;
  const { cost, settingName } = evaluation;
  return (
    <dl class="rp-card__facts">
      <Fact term="Journey from home">{journeyWords(evaluation)}</Fact>
      <Fact term="Free places">
        {placesWords(evaluation, today)}
        {heldUntil && <strong class="rp-under">{heldUntil}</strong>}
        {holdHref && !heldUntil && (
          <a class="govuk-link rp-under rp-no-print" href={holdHref}>
            Hold a place<span class="govuk-visually-hidden"> at {settingName}</span>
          </a>
        )}
        {overbookHref && !heldUntil && (
          <a class="govuk-link rp-under rp-no-print" href={overbookHref}>
            Keep a place above the published ones
            <span class="govuk-visually-hidden"> at {settingName}</span>
          </a>
        )}
      </Fact>
      <Fact term="Cost">
        {costWords(evaluation)}
        {cost && <span class="rp-under">Full price {wholePounds(cost.full)} a year</span>}
      </Fact>
      <Fact term="Inclusion load">{loadWords(evaluation.load, heavyFrom)}</Fact>
      <Fact term="Ofsted">{ofstedWords(evaluation)}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children?: Child }) {
  return (
    <div class="rp-card__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <div class="govuk-warning-text rp-card__warning">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        {text}
      </strong>
    </div>
  );
}
