import { academicYearOf } from '../../capacity/index.ts';
import type { GateOutcome, NotListedReason } from '../../matching/index.ts';
import type { CountedEvaluation, ListToCount } from './list-to-count.ts';
import { COULD, type Could, MARK, OLD_BELOW, type PlaceState } from './marks.ts';
import { NO_PROVISION, type Part } from './part.ts';

type Request = ListToCount['inputs']['request'];

/** Parts of the score are kept in ten-thousandths, so that sums are exact in whatever order lists are counted. */
const WHOLE_SCORE = 10_000;

/** What a list says of each setting that it names, to be counted: those recommended, those asked for and the nearest misses. */
export function partsOf({ inputs: { request }, proposal }: ListToCount): readonly Part[] {
  const { recommended, requested, notListed, requestedWithoutProvision } = proposal;
  const season = academicYearOf(request.startDate);
  const last = recommended.findLast(({ forMix }) => forMix === null) ?? recommended.at(-1) ?? null;
  const asked = new Set(requested.map(({ evaluation }) => evaluation.settingKey));
  const part = (evaluation: CountedEvaluation, marks: string[], lost: Part['lost'] = {}): Part => {
    const { settingKey, provisionId, cautions } = evaluation;
    const weighed = cautions.map(({ caution }) => MARK.caution(caution));
    const named = asked.has(settingKey) ? [MARK.requested] : [];
    return { settingKey, season, provisionId, marks: [...marks, ...named, ...weighed], lost };
  };
  const missed = (evaluation: CountedEvaluation, reason: NotListedReason): Part => {
    if (reason.why === 'apart') return part(evaluation, [MARK.outcome('apart')]);
    if (reason.why === 'gate-failed') {
      const marks = failMarks(evaluation, request, last?.evaluation.score ?? null);
      return part(evaluation, [MARK.outcome('failed'), ...marks]);
    }
    const marks = outrankedMarks(evaluation, request, last?.evaluation.score ?? null);
    const way = reason.why === 'gave-way-to-mix' ? [MARK.gaveWay] : [];
    const lost = last === null ? {} : lostTo(last.evaluation, evaluation);
    return part(evaluation, [MARK.outcome('outranked'), ...way, ...marks], lost);
  };
  return [
    ...recommended.map(({ evaluation }) => part(evaluation, [MARK.listed])),
    ...requested.flatMap(({ evaluation, alsoRecommended, reason }) =>
      alsoRecommended || reason === null ? [] : [missed(evaluation, reason)],
    ),
    ...notListed.map(({ evaluation, reason }) => missed(evaluation, reason)),
    ...requestedWithoutProvision.map(({ settingKey }) => ({
      settingKey,
      season,
      provisionId: NO_PROVISION,
      marks: [MARK.outcome('no-provision'), MARK.requested],
      lost: {},
    })),
  ];
}

function failMarks(
  { gates, score }: CountedEvaluation,
  request: Request,
  lastScore: number | null,
): string[] {
  const failed = gates.filter((gate) => gate.outcome === 'fail');
  const highEnough = lastScore !== null && score > lastScore;
  return failed.flatMap((gate) => [
    MARK.failReason(gate.gate, gate.reason),
    ...detailsOf(gate, request).map((detail) => MARK.fail(gate.gate, gate.reason, detail)),
    ...(failed.length === 1 && highEnough ? [MARK.failedThisAlone(gate.gate, gate.reason)] : []),
  ]);
}

function outrankedMarks(
  evaluation: CountedEvaluation,
  request: Request,
  lastScore: number | null,
): string[] {
  const notKnown = evaluation.gates.flatMap((gate) =>
    gate.outcome === 'unknown'
      ? [
          MARK.unknownFact(gate.gate, gate.missing),
          ...detailsOf(gate, request).map((detail) =>
            MARK.unknown(gate.gate, gate.missing, detail),
          ),
        ]
      : [],
  );
  const could = COULD.filter(
    (criterion) => lastScore !== null && atBest(evaluation, criterion) > lastScore,
  );
  return [MARK.places(placeState(evaluation)), ...notKnown, ...could.map(MARK.could)];
}

/** What the request asked for that this gate is about. */
function detailsOf(gate: GateOutcome, request: Request): readonly string[] {
  switch (gate.gate) {
    case 'year-group':
      return [String(request.yearGroup)];
    case 'need':
      return [request.primaryNeed];
    case 'basis':
      return [request.basis];
    case 'required-features':
      return gate.outcome === 'fail' ? gate.got.split(', ') : [];
    default:
      return [];
  }
}

function placeState({ place, criteria }: CountedEvaluation): PlaceState {
  const capacity = criteria.find(({ criterion }) => criterion === 'capacity');
  // A child who is there already has its place.
  if (capacity?.measures[0]?.value === 'own place') return 'free';
  if (place === null) return 'not-published';
  if (place.intent === 'cannot') return 'cannot';
  if (place.free === 0) return 'none-free';
  return place.freshness < OLD_BELOW ? 'old' : 'free';
}

/** The score if what is not known under a criterion were as good as can be, and all else stayed; no score where all is known. */
function atBest({ criteria, score }: CountedEvaluation, could: Could): number {
  const found = criteria.find(({ criterion }) => criterion === could);
  if (!found || found.high <= found.value) return Number.NEGATIVE_INFINITY;
  return score + found.weight * (found.high - found.value);
}

function lostTo(last: CountedEvaluation, own: CountedEvaluation): Part['lost'] {
  const had = new Map(
    last.criteria.map(({ criterion, contribution }) => [criterion, contribution]),
  );
  return Object.fromEntries(
    own.criteria.map(({ criterion, contribution }) => [
      criterion,
      Math.round(((had.get(criterion) ?? 0) - contribution) * WHOLE_SCORE),
    ]),
  );
}
