import type { Evaluation, Robustness } from '../../lib/matching/index.ts';
import { csvOfRecords } from '../shared/spreadsheet-csv.ts';
import type { StoredList } from './create-list.ts';

/**
 * A stored list as CSV for a spreadsheet: one row a setting, recommended first, then requested, then
 * not listed. Text that a spreadsheet would take for a formula is escaped.
 */
export function listCsv({ entry, body }: StoredList): string {
  const { recommended, requested, notListed } = body.proposal;
  const rows = [
    ...recommended.map((e) =>
      row('recommended', e.rank, e.evaluation, e.explanation.professional, e.robustness),
    ),
    ...requested.map((e) =>
      row(
        'requested by the family',
        e.rank,
        e.evaluation,
        e.explanation.professional,
        e.robustness,
      ),
    ),
    ...notListed.map((e) =>
      row(
        'considered, not listed',
        'rank' in e.reason ? e.reason.rank : null,
        e.evaluation,
        e.explanation.professional,
      ),
    ),
  ].map((cells) => ({ list: `${entry.requestId} version ${entry.version}`, ...cells }));
  return csvOfRecords(rows);
}

function row(
  standing: string,
  rank: number | null,
  evaluation: Evaluation,
  reasons: { readonly summary: string },
  robustness: Robustness | null = null,
) {
  const parts = Object.fromEntries(
    evaluation.criteria.map((c) => [`${c.criterion} part`, c.contribution.toFixed(4)]),
  );
  return {
    standing,
    rank: rank ?? '',
    'setting key': evaluation.settingKey,
    setting: evaluation.settingName,
    provision: evaluation.provisionId,
    suitable: evaluation.suitable ? 'yes' : 'no',
    score: evaluation.score.toFixed(4),
    low: evaluation.low.toFixed(4),
    high: evaluation.high.toFixed(4),
    ...parts,
    miles: evaluation.miles?.toFixed(1) ?? '',
    minutes: evaluation.minutes?.toFixed(0) ?? '',
    journey: journeySource(evaluation) ?? '',
    'free places': evaluation.place?.free ?? '',
    'places as of': evaluation.place?.asOf ?? '',
    'places simulated': evaluation.place?.publishedBy === 'simulated' ? 'yes' : '',
    ...costCells(evaluation.cost),
    'first, share of variations': robustness?.first ?? '',
    'in the list, share of variations': robustness?.inList ?? '',
    'gates failed or unknown': evaluation.gates
      .filter((gate) => gate.outcome !== 'pass')
      .map((gate) => `${gate.gate}: ${gate.outcome}`)
      .join('; '),
    cautions: evaluation.cautions.map(({ caution }) => caution).join('; '),
    reason: reasons.summary,
  };
}

/** Whether miles and minutes were estimated or routed. */
function journeySource({ criteria, miles }: Evaluation): string | undefined {
  if (miles === null) return undefined;
  const measures = criteria.flatMap((criterion) => criterion.measures);
  return measures.find(({ measure }) => measure === 'road-miles')?.source;
}

/** Pounds a year, for sums in a spreadsheet; two cells each, equal where the cost is known, empty where none was reckoned. */
function costCells(cost: Evaluation['cost']) {
  const inPounds = (pence: number | undefined) =>
    pence === undefined ? '' : (pence / 100).toFixed(2);
  return {
    'additional cost to the authority, from (£)': inPounds(cost?.additionalToAuthority.low),
    'additional cost to the authority, to (£)': inPounds(cost?.additionalToAuthority.high),
    'full price, from (£)': inPounds(cost?.full.low),
    'full price, to (£)': inPounds(cost?.full.high),
    'cost simulated': cost?.simulated ? 'yes' : '',
  };
}
