import type { Journey } from '../../geography/index.ts';
import type { SettingKey } from '../../kernel/index.ts';
import { type Setting, sectorOf } from '../../register/index.ts';
import type { ListParts } from '../assemble-list.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { evaluateSetting, failedGates } from '../evaluate-setting.ts';
import type { Evaluation } from '../evaluation.ts';
import { costByLine } from '../found.ts';
import { GATE_CATALOGUE } from '../gates/catalogue.ts';
import { type JourneyTo, journeysFrom } from '../journey-to.ts';
import type { LivePlace } from '../live-place.ts';
import { type Miss, nearestMissFirst } from '../nearest-misses.ts';
import { order } from '../order.ts';
import { withLivePlaces } from '../with-live-places.ts';
import { bestRows, type Pool } from './best-rows.ts';
import type { SplitSet } from './class-scores.ts';
import { countBefore } from './count-before.ts';
import type { Columns } from './pack-columns.ts';
import type { Query } from './query.ts';
import type { ScoredCells } from './scored-cells.ts';
import { type Survey, standsForItsSetting, surveyRows } from './survey-rows.ts';
import { keyAt, rowOrder, type TopRow } from './top-rows.ts';

/** An opened pack, as far as lists need it. */
export interface Register {
  readonly columns: Columns;
  readonly at: (key: SettingKey) => number;
  readonly setting: (key: SettingKey) => Setting | null;
  readonly candidates: (key: SettingKey) => readonly Candidate[];
  /** The same by the setting's position. */
  readonly candidatesAt: (position: number) => readonly Candidate[];
  /** Every row that admits the request's year group, or may. */
  readonly cellsOf: (query: Query) => ScoredCells;
  readonly poolsOf: (query: Query, among: SplitSet) => readonly Pool[];
}

/** The rows that a list is about, by estimated journeys. */
export interface SelectedRows {
  readonly query: Query;
  /** Settings asked for, once each. */
  readonly asked: readonly SettingKey[];
  readonly shortlist: readonly TopRow[];
  /** The best of each sector that are not in the shortlist, in order. */
  readonly outside: readonly TopRow[];
  /** Place among all suitable settings of what is outside the shortlist, and of requested settings. */
  readonly ranks: ReadonlyMap<SettingKey, number>;
  readonly survey: Survey;
}

export function selectRows(register: Register, query: Query): SelectedRows {
  const { columns, at, candidates } = register;
  const { request, policy } = query.brief;
  const asked = [...new Set(request.requestedSettings)];
  const shortlist = bestRows(
    columns,
    query,
    policy.list.shortlist,
    register.poolsOf(query, query.classes.usable),
  );
  const listed = new Set(shortlist.map((entry) => entry.setting));
  const outside = sectorBests(register, query)
    .filter((entry) => !listed.has(entry.setting))
    .sort((a, b) => rowOrder(columns, a, b));
  const journeyTo = journeysFrom(request.home.point, policy.travel);
  const targets = asked.flatMap((key) => {
    const evaluation = evaluateSetting(query.brief, candidates(key), journeyTo);
    if (!evaluation?.suitable || listed.has(at(key))) return [];
    return [targetOf(columns, at(key), evaluation)];
  });
  const further = [...outside, ...targets];
  const before = countBefore(columns, register.cellsOf(query), query, further);
  return {
    query,
    asked,
    shortlist,
    outside,
    ranks: new Map(
      further.map(({ setting }, i) => [keyAt(columns, setting), (before[i] ?? 0) + 1]),
    ),
    survey: surveyRows(columns, query, policy.list.nearestMisses, new Set(asked.map(at))),
  };
}

export function competingKeys(
  { columns }: Register,
  { shortlist, outside, asked }: SelectedRows,
): readonly SettingKey[] {
  const found = [...shortlist, ...outside].map(({ setting }) => keyAt(columns, setting));
  return [...new Set([...asked, ...found])];
}

/**
 * What a list is made of: only what was selected is evaluated in full. Journeys that are given replace
 * the estimate for their settings, live counts what the index holds of their provisions, and both
 * reorder the shortlist among itself.
 */
export function findListParts(
  register: Register,
  selected: SelectedRows,
  journeys: ReadonlyMap<SettingKey, Journey>,
  counts: ReadonlyMap<string, LivePlace>,
): ListParts {
  const { at, setting, candidates, candidatesAt } = register;
  const { query, asked, survey, ranks } = selected;
  const { brief } = query;
  const journeyTo = journeysFrom(brief.request.home.point, brief.policy.travel, journeys);
  const live = (of: readonly Candidate[]) => withLivePlaces(of, (id) => counts.get(id));
  const evaluate = (of: readonly Candidate[]) => evaluateSetting(brief, live(of), journeyTo);
  const evaluateAll = (settings: readonly number[]) =>
    settings
      .map((position) => evaluate(candidatesAt(position)))
      .filter((evaluation) => evaluation !== null);

  const shortlist = evaluateAll(selected.shortlist.map((entry) => entry.setting))
    .sort(order)
    .map((evaluation, i) => ({ evaluation, rank: i + 1 }));
  const outside = evaluateAll(selected.outside.map((entry) => entry.setting)).map((evaluation) => ({
    evaluation,
    rank: ranks.get(evaluation.settingKey) ?? 0,
  }));
  const ranked = [...shortlist, ...outside];
  const rankOf = new Map(ranked.map(({ evaluation, rank }) => [evaluation.settingKey, rank]));
  return {
    brief,
    ranked,
    requested: asked
      .map((key) => evaluate(candidates(key)))
      .filter((evaluation) => evaluation !== null)
      .map((evaluation) => ({
        evaluation,
        rank: rankOf.get(evaluation.settingKey) ?? ranks.get(evaluation.settingKey) ?? null,
      })),
    failed: survey.misses
      .flatMap((position) => missesOf(brief, candidatesAt(position), journeyTo, evaluate))
      .sort(nearestMissFirst),
    costOf: ({ settingKey, provisionId, miles }) => {
      const candidate = live(candidates(settingKey)).find(
        ({ provision }) => provision.id === provisionId,
      );
      if (candidate === undefined) throw new Error(`There is no candidate ${provisionId}.`);
      return costByLine(brief, candidate, miles);
    },
    counts: { considered: survey.considered, suitable: survey.suitable },
    requestedWithoutProvision: asked.flatMap((key) => {
      const found = setting(key);
      if (found === null || candidates(key).length > 0) return [];
      return [{ settingKey: key, settingName: found.name, apart: found.apart }];
    }),
    notInRegister: asked.filter((key) => at(key) < 0),
  };
}

/** A setting that failed, evaluated only where it is shown; none where it has no provision. */
function missesOf(
  { request, policy }: Brief,
  provisions: readonly Candidate[],
  journeyTo: JourneyTo,
  evaluate: (of: readonly Candidate[]) => Evaluation | null,
): readonly Miss[] {
  const [first] = provisions;
  if (first === undefined) return [];
  const fails = provisions.map((candidate) =>
    failedGates({ gates: GATE_CATALOGUE.map((gate) => gate.test(request, candidate, policy)) }),
  );
  return [
    {
      settingKey: first.setting.key,
      sector: sectorOf(first.setting.category),
      failedGates: Math.min(...fails),
      miles: journeyTo(first.setting)?.miles ?? null,
      evaluation() {
        const evaluation = evaluate(provisions);
        if (evaluation === null) throw new Error(`${first.setting.key} has no provision.`);
        return evaluation;
      },
    },
  ];
}

/** Where any suitable setting stands: in the list as it is ordered, or further down by what the index holds. */
export function rankAmong(
  register: Register,
  selected: SelectedRows,
  settingKey: SettingKey,
  journeys: ReadonlyMap<SettingKey, Journey>,
  counts: ReadonlyMap<string, LivePlace>,
): number {
  const { ranked } = findListParts(register, selected, journeys, counts);
  const listed = ranked.find(({ evaluation }) => evaluation.settingKey === settingKey);
  if (listed !== undefined) return listed.rank;
  const { query } = selected;
  const { columns, at, candidates, cellsOf } = register;
  const { request, policy } = query.brief;
  const journeyTo = journeysFrom(request.home.point, policy.travel);
  const evaluation = evaluateSetting(query.brief, candidates(settingKey), journeyTo);
  if (evaluation === null) throw new Error(`${settingKey} has no provision that can be ranked.`);
  const target = targetOf(columns, at(settingKey), evaluation);
  return (countBefore(columns, cellsOf(query), query, [target])[0] ?? 0) + 1;
}

/** Settings of which some row takes the need are looked at until one does by its best row: first so many, then four times as many. */
const LOOKED_AT = 12;
const WIDER = 4;

/** Of each sector the best setting, and the best whose need gate is passed by the provision that stands for it. */
function sectorBests({ columns, poolsOf }: Register, query: Query): readonly TopRow[] {
  const { ofSector, takingOfSector } = query.classes;
  const takers = takingOfSector.flatMap((among) => {
    for (let count = LOOKED_AT; ; count *= WIDER) {
      const found = bestRows(columns, query, count, poolsOf(query, among));
      const taker = found.find((entry) => standsForItsSetting(columns, query, entry));
      if (taker) return [taker];
      if (found.length < count) return [];
    }
  });
  const bests = ofSector.flatMap((among) => bestRows(columns, query, 1, poolsOf(query, among)));
  return [...new Map([...bests, ...takers].map((entry) => [entry.setting, entry])).values()];
}

function targetOf(columns: Columns, setting: number, evaluation: Evaluation): TopRow {
  const { score, miles } = evaluation;
  const row = columns.settingFirstRow[setting] ?? 0;
  return { setting, row, score, miles: miles ?? Number.POSITIVE_INFINITY };
}
