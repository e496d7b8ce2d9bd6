import { type FeeHistory, feeTotal, type PriceKey } from '../../../../lib/banding/index.ts';
import { BASIS_NAMES, pounds } from '../../../../lib/kernel/index.ts';
import type { CostPolicy } from '../../../../lib/policy/index.ts';
import type { SettingFees } from '../../../use-cases/read-fees.ts';
import { sentence } from '../../words/sentence.ts';
import { FeeTable } from '../fees/fee-table.tsx';
import { Details } from '../list/card/details.tsx';

export interface ShownFees extends SettingFees {
  /** Usual prices of the reader's own authority; none for those who read for no authority. */
  readonly priceRanges: CostPolicy['priceRanges'];
  /** As what each provision is priced. */
  readonly priceKeys: ReadonlyMap<string, PriceKey>;
}

/** What a setting charges by part, against what such places usually cost; most are paid by bands and publish none. */
export function FeesSection({ fees }: { fees: ShownFees }) {
  return (
    <section aria-labelledby="fees">
      <h2 class="govuk-heading-m" id="fees">
        Fees
      </h2>
      {fees.histories.length === 0 && <p class="govuk-body">It has published no fees.</p>}
      {fees.needsChecking.length > 0 && (
        <p class="govuk-body">Some of its fees cannot be read and need checking.</p>
      )}
      {fees.histories.map((history) => (
        <OfBasis history={history} fees={fees} />
      ))}
    </section>
  );
}

function OfBasis({ history, fees }: { history: FeeHistory; fees: ShownFees }) {
  const { provisionId, basis, steps } = history;
  const counts = ['in-force', 'later'];
  const current = steps.filter(({ standing }) => counts.includes(standing));
  const others = steps.filter(({ standing }) => !counts.includes(standing));
  const name = `${provisionId}, ${BASIS_NAMES[basis]}`;
  const usual = usualWords(history, fees);
  return (
    <>
      <h3 class="govuk-heading-s">{sentence(name)}</h3>
      {current.length > 0 && <FeeTable steps={current} label={`Fees, ${name}`} />}
      {usual !== null && <p class="govuk-body">{usual}</p>}
      {others.length > 0 && (
        <Details summary="Earlier and superseded fees" about={name}>
          <FeeTable steps={others} label={`Earlier fees, ${name}`} />
        </Details>
      )}
    </>
  );
}

/** Against the policy's row for such a place; null where it has none. */
export function usualWords(
  { provisionId, basis, steps }: FeeHistory,
  { priceRanges, priceKeys }: Pick<ShownFees, 'priceRanges' | 'priceKeys'>,
): string | null {
  const key = priceKeys.get(provisionId);
  const usual = priceRanges.find((row) => row.category === key && row.basis === basis);
  const now = steps.find(({ standing }) => standing === 'in-force') ?? steps[0];
  if (!usual || !now) return null;
  const total = feeTotal(now.fee.parts);
  const { low, high, source } = usual;
  const where =
    total < low
      ? `${pounds(low - total)} below`
      : total > high
        ? `${pounds(total - high)} above`
        : 'within';
  return `${pounds(total)} is ${where} what your policy says such places usually cost, ${pounds(low)} to ${pounds(high)} a year (${source}).`;
}
