import type { Journey } from '../../geography/index.ts';
import type { SettingKey } from '../../kernel/index.ts';
import type { Setting } from '../../register/index.ts';
import type { ListParts } from '../assemble-list.ts';
import type { Candidate } from '../candidate.ts';
import { evaluateSetting } from '../evaluate-setting.ts';
import type { Evaluation } from '../evaluation.ts';
import { journeysFrom } from '../journey-to.ts';
import { nearestMissFirst } from '../nearest-misses.ts';
import { order } from '../order.ts';
import { bestRows, type Pool } from './best-rows.ts';
import type { SplitSet } from './class-scores.ts';
import { countBefore } from './count-before.ts';
import type { YearCells } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import type { Query } from './query.ts';
import { standsForItsSetting, surveyRows } from './survey-rows.ts';
import { keyAt, rowOrder, type TopRow } from './top-rows.ts';

/** An opened pack, as far as lists need it. */
export interface Register {
  readonly columns: Columns;
  readonly at: (key: SettingKey) => number;
  readonly setting: (key: SettingKey) => Setting | null;
  readonly candidates: (key: SettingKey) => readonly Candidate[];
  /** Every row that admits the request's year group, or may. */
  readonly cellsOf: (query: Query) => YearCells;
  readonly poolsOf: (query: Query, among: SplitSet) => readonly Pool[];
}

/**
 * What a list is made of: the shortlist, the best of each sector, the requested settings and the
 * nearest misses are found in the rows, and only these are evaluated in full. Journeys that are given
 * replace the estimate for their settings, and reorder the shortlist among itself.
 */
export function findListParts(
  register: Register,
  query: Query,
  journeys: ReadonlyMap<SettingKey, Journey>,
): ListParts {
  const { columns, at, setting, candidates } = register;
  const { request, policy } = query;
  const journeyTo = journeysFrom(request.home.point, policy.travel, journeys);
  const evaluate = (key: SettingKey) =>
    evaluateSetting(request, candidates(key), policy, journeyTo);
  const keyOf = (position: number) => keyAt(columns, position);

  const asked = [...new Set(request.requestedSettings)];
  const requested = asked.map(evaluate).filter((evaluation) => evaluation !== null);
  const askedAt = new Set(asked.map(at));

  const pools = register.poolsOf(query, query.classes.usable);
  const shortlist = bestRows(columns, query, policy.list.shortlist, pools);
  const listed = new Set(shortlist.map((entry) => entry.setting));
  const outside = sectorBests(register, query)
    .filter((entry) => !listed.has(entry.setting))
    .sort((a, b) => rowOrder(columns, a, b));
  const targets = requested
    .filter(({ suitable, settingKey }) => suitable && !listed.has(at(settingKey)))
    .map((evaluation) => targetOf(columns, at(evaluation.settingKey), evaluation));
  const before = countBefore(columns, register.cellsOf(query), query, [...outside, ...targets]);

  const inOrder = shortlist
    .map((entry) => evaluate(keyOf(entry.setting)))
    .filter((evaluation) => evaluation !== null)
    .sort(order)
    .map((evaluation, i) => ({ evaluation, rank: i + 1 }));
  const further = outside.flatMap((entry, i) => {
    const evaluation = evaluate(keyOf(entry.setting));
    return evaluation === null ? [] : [{ evaluation, rank: (before[i] ?? 0) + 1 }];
  });
  const ranked = [...inOrder, ...further];
  const ranks = new Map([
    ...targets.map(
      (target, i) => [keyOf(target.setting), (before[outside.length + i] ?? 0) + 1] as const,
    ),
    ...ranked.map(({ evaluation, rank }) => [evaluation.settingKey, rank] as const),
  ]);

  const survey = surveyRows(columns, query, policy.list.nearestMisses, askedAt);
  return {
    request,
    policy,
    ranked,
    requested: requested.map((evaluation) => ({
      evaluation,
      rank: ranks.get(evaluation.settingKey) ?? null,
    })),
    failed: survey.misses
      .map((position) => evaluate(keyOf(position)))
      .filter((evaluation) => evaluation !== null)
      .sort(nearestMissFirst),
    counts: { considered: survey.considered, suitable: survey.suitable },
    requestedWithoutProvision: asked.flatMap((key) => {
      const found = setting(key);
      if (found === null || candidates(key).length > 0) return [];
      return [{ settingKey: key, settingName: found.name, apart: found.apart }];
    }),
    notInRegister: asked.filter((key) => at(key) < 0),
  };
}

/** Settings of which some row takes the need are looked at until one does by its best row; more than these never came up. */
const LOOKED_AT = 12;

/** Of each sector the best setting, and the best whose need gate is passed by the provision that stands for it. */
function sectorBests({ columns, poolsOf }: Register, query: Query): readonly TopRow[] {
  const { ofSector, takingOfSector } = query.classes;
  const takers = takingOfSector.flatMap((among) => {
    const taker = bestRows(columns, query, LOOKED_AT, poolsOf(query, among)).find((entry) =>
      standsForItsSetting(columns, query, entry),
    );
    return taker ? [taker] : [];
  });
  const bests = ofSector.flatMap((among) => bestRows(columns, query, 1, poolsOf(query, among)));
  return [...new Map([...bests, ...takers].map((entry) => [entry.setting, entry])).values()];
}

function targetOf(columns: Columns, setting: number, evaluation: Evaluation): TopRow {
  const { score, miles } = evaluation;
  const row = columns.settingFirstRow[setting] ?? 0;
  return { setting, row, score, miles: miles ?? Number.POSITIVE_INFINITY };
}
