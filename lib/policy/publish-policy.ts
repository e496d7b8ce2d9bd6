import {
  type CalendarDate,
  ok,
  type Problem,
  parseInput,
  problem,
  type Result,
  refused,
} from '../kernel/index.ts';
import { comparePacks } from './compare-packs.ts';
import { ACT_2014 } from './packs/act-2014.ts';
import { $PolicyPack } from './policy-pack.ts';
import type { PolicyVersion, PolicyVersionInput } from './policy-version.ts';

/** What only a return can tell is worth nothing without one, or silence would rank above an honest "none". */
const $Publishable = $PolicyPack.refine(({ neutral }) => neutral.peers === 0, {
  path: ['neutral', 'peers'],
  error: 'give 0: a provider that publishes nothing must not rank above one that publishes "none"',
});

/** Who publishes, when, and after which version; null before the first. */
export interface Publishing {
  readonly authority: string;
  /** In London. */
  readonly today: CalendarDate;
  readonly before: PolicyVersion | null;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

/**
 * The next version of an authority's policy: the national pack with the sections that are given in place
 * of its own. Refused when it would be backdated or is no whole pack, with pointers into the input.
 */
export function publishPolicy(
  input: PolicyVersionInput,
  { authority, today, before, publishedAt, publishedBy }: Publishing,
): Result<PolicyVersion> {
  if (input.inForceFrom < today) return refused(backdated(input.inForceFrom, today));
  const version = (before?.version ?? 0) + 1;
  const changed = {
    ...ACT_2014,
    ...input.changes,
    version: `${authority}-${version}`,
    title: `Children and Families Act 2014, version ${version} of authority ${authority}`,
    inForceFrom: input.inForceFrom,
  };
  const pack = parseInput($Publishable, changed, 'The policy');
  if (!pack.ok) return refused(inChanges(pack.problem));
  return ok({
    authority,
    version,
    basedOn: input.basedOn,
    pack: pack.value,
    reason: input.reason,
    changes: comparePacks(before?.pack ?? ACT_2014, pack.value),
    publishedAt,
    publishedBy,
  });
}

function backdated(inForceFrom: CalendarDate, today: CalendarDate): Problem {
  const detail = `a policy is not backdated: ${inForceFrom} is before today, ${today}; give today or a later day`;
  return problem('invalid', 'policy-backdated', `The policy was not published: ${detail}.`, [
    { pointer: '/inForceFrom', detail },
  ]);
}

/** The sections of the pack stand under `changes` in what was sent. */
function inChanges({ kind, code, detail, faults = [] }: Problem): Problem {
  return problem(
    kind,
    code,
    detail,
    faults.map((fault) => ({ ...fault, pointer: `/changes${fault.pointer}` })),
  );
}
