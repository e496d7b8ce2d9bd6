import type { Child } from 'hono/jsx';
import type { Figure } from '../../../../lib/capacity/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import type { NamedEntry } from '../../../use-cases/figures/read-figures.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { DISAGREEMENT_WORDS, groupOf, OUTCOME_WORDS, sourceOf, whoToAsk } from './figures-words.ts';

interface EntryProps {
  readonly entry: NamedEntry;
  /** The provider's own, which need not be told to ask itself. */
  readonly isOwn?: boolean;
  readonly children?: Child;
}

/** Two figures that disagree, with where each stands, how far they are apart and who to ask. */
export function FigureEntry({ entry, isOwn = false, children }: EntryProps) {
  const { disagreement, settlement, settingName, kind, publishedBy } = entry;
  const words = DISAGREEMENT_WORDS[disagreement.code];
  const group = groupOf(disagreement);
  return (
    <section class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">
          {settingName}, {KIND_WORDS[kind]}
          {group !== null && `: ${group}`}
        </h3>
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">
          <strong>{words.title}</strong>, by {disagreement.size.toLocaleString('en-GB')}.
          {publishedBy === 'simulated' && (
            <>
              {' '}
              <Govuk c="tag" params={{ text: 'Simulated', classes: 'govuk-tag--grey' }} />
            </>
          )}
        </p>
        <dl class="govuk-body rp-two-figures">
          <TwoFigures name={words.published} figure={disagreement.published} />
          <TwoFigures name={words.other} figure={disagreement.other} />
        </dl>
        {!isOwn && <p class="govuk-body">{whoToAsk(disagreement)}</p>}
        {settlement !== null && (
          <Govuk
            c="inset-text"
            params={{
              text: `${OUTCOME_WORDS[settlement.outcome]}: “${settlement.words}” ${settlement.by}, ${longMoment(settlement.at)}.`,
            }}
          />
        )}
        {children}
      </div>
    </section>
  );
}

function TwoFigures({ name, figure }: { name: string; figure: Figure }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {figure.value.toLocaleString('en-GB')}
        <span class="rp-hint">{sentence(sourceOf(figure))}</span>
      </dd>
    </div>
  );
}
