import { longDate } from '../kernel/index.ts';
import { capitalised, type TailoredListProposal } from '../matching/index.ts';
import { comparePacks } from '../policy/index.ts';
import { requestChanges } from '../requests/index.ts';
import type { ListInputs, TailoredListBody } from './tailored-list.ts';

/** What two lists of one request were decided on differently, by kind, in sentences. */
export interface InputChanges {
  readonly request: readonly string[];
  readonly policy: readonly string[];
  /** The register, what was published with it, and the framework of bands. */
  readonly register: readonly string[];
  readonly places: readonly string[];
}

/** What changed between the inputs of two lists of one request, in words. */
export function compareInputs(earlier: TailoredListBody, later: TailoredListBody): InputChanges {
  const [before, after] = [earlier.inputs, later.inputs];
  return {
    request: requestChanges(before.request, after.request),
    policy: policyChanges(before, after),
    register: registerChanges(earlier, later),
    places: placeChanges(before, after, namesIn(earlier.proposal, later.proposal)),
  };
}

function policyChanges({ policy: before }: ListInputs, { policy: after }: ListInputs): string[] {
  const named =
    before.id === after.id && before.version === after.version
      ? []
      : [
          `Policy ${before.id} version ${before.version}, then ${after.id} version ${after.version}.`,
        ];
  const changes = comparePacks(before, after).map(
    ({ section, part, from, to }) =>
      `${section.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}, ${part}: ${from}, then ${to}.`,
  );
  return [...named, ...changes.map(capitalised)];
}

function registerChanges(earlier: TailoredListBody, later: TailoredListBody): string[] {
  const [before, after] = [earlier.inputs, later.inputs];
  const said: string[] = [];
  if (before.registerSnapshotId !== after.registerSnapshotId) {
    said.push('Another import of the register was current.');
  } else if (before.indexId !== after.indexId) {
    said.push(
      'The same register, with what providers and national files had published since (returns, fees, figures).',
    );
  }
  if (before.framework.version !== after.framework.version) {
    said.push(
      `Banding framework version ${before.framework.version}, then ${after.framework.version}.`,
    );
  }
  if (before.today !== after.today) {
    said.push(
      `Ranked on ${longDate(before.today)}, then on ${longDate(after.today)}: published returns are older.`,
    );
  }
  if (earlier.rankingVersion !== later.rankingVersion) {
    said.push(
      `The rules of ranking were version ${earlier.rankingVersion}, then ${later.rankingVersion}.`,
    );
  }
  return said;
}

function placeChanges(
  { counts: before }: ListInputs,
  { counts: after }: ListInputs,
  names: ReadonlyMap<string, string>,
): string[] {
  return [...names].flatMap(([provisionId, name]) => {
    const then = placesIn(before[provisionId]);
    const now = placesIn(after[provisionId]);
    return then === now ? [] : [`${name}: ${then}, then ${now}.`];
  });
}

function placesIn(place: ListInputs['counts'][string] | undefined): string {
  if (place === undefined) return 'places as its return said';
  const { published, taken, heldForChild } = place;
  const own = heldForChild ? ', and one held for this child' : '';
  return `${published} published and ${taken} taken${own}`;
}

/** Settings that either list recommends, by the provision that it names. */
function namesIn(...proposals: readonly TailoredListProposal[]): ReadonlyMap<string, string> {
  return new Map(
    proposals.flatMap(({ recommended, requested }) =>
      [...recommended, ...requested].map(({ evaluation }) => [
        evaluation.provisionId,
        evaluation.settingName,
      ]),
    ),
  );
}
