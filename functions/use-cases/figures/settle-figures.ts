import * as z from 'zod';
import type { Owner, Principal, Told } from '../../../lib/access/index.ts';
import {
  $Disagreement,
  $Settlement,
  aboutOf,
  type Disagreement,
  type Settlement,
} from '../../../lib/capacity/index.ts';
import { problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { type FiguresDeps, readFigures } from './read-figures.ts';

/** How somebody settles a disagreement: which, what its figures were when they looked, what they found, and in words why. */
export const $SettlementInput = z
  .strictObject({
    ...$Disagreement.pick({ provisionId: true, code: true, yearGroup: true, academicYear: true })
      .shape,
    published: z.int().min(0),
    other: z.int().min(0),
    outcome: $Settlement.shape.outcome,
    words: $Settlement.shape.words,
  })
  .meta({ id: 'SettlementInput' });
export type SettlementInput = z.infer<typeof $SettlementInput>;

/**
 * Settles that two figures disagree, until one of them changes. Whoever asks the provider has it told, with both figures and
 * the words. Refused as `stale` where the figures are others than those that were looked at.
 */
export async function settleFigures(
  deps: FiguresDeps & Pick<Deps, 'newId'>,
  owner: Owner,
  principal: Principal,
  input: SettlementInput,
): Promise<Result<Settlement>> {
  const figures = await readFigures(deps, owner);
  if (!figures.ok) return figures;
  const about = aboutOf(input);
  const entry = figures.value.entries.find(({ disagreement }) => aboutOf(disagreement) === about);
  if (entry === undefined) return refused(NOT_THERE);
  const { disagreement } = entry;
  const same =
    disagreement.published.value === input.published && disagreement.other.value === input.other;
  if (!same) return refused(CHANGED);
  const { outcome, words } = input;
  const at = new Date(deps.now()).toISOString();
  const settlement = {
    id: deps.newId(),
    of: disagreement,
    outcome,
    words,
    at,
    by: principal.person,
  };
  const audit = auditEntry(deps, principal, 'figures.settle', `figures/${about}`, outcome);
  const tells = outcome === 'asked-provider' ? [toldOf(deps, owner, settlement)] : [];
  return deps.settlements(owner).settle(settlement, { audit, claim: null, tells });
}

function toldOf({ newId }: Pick<Deps, 'newId'>, owner: Owner, { of, words, at }: Settlement): Told {
  return {
    id: newId(),
    to: providerOf(of.settingKey),
    from: owner,
    at,
    topic: 'figures.disagree',
    settingKey: of.settingKey,
    subject: `return/${of.provisionId}`,
    facts: factsOf(of, words),
    read: null,
  };
}

function factsOf(
  { provisionId, code, yearGroup, academicYear, published, other }: Disagreement,
  words: string,
): Told['facts'] {
  return {
    provisionId,
    code,
    yearGroup,
    academicYear,
    published: published.value,
    publishedAsOf: published.asOf,
    other: other.value,
    otherSource: other.source,
    otherAsOf: other.asOf,
    reason: words,
  };
}

const NOT_THERE = problem(
  'not-found',
  'no-such-disagreement',
  'These figures do not disagree any more, so there is nothing to settle.',
);

const CHANGED = problem(
  'stale',
  'figures-changed',
  'One of the figures has changed since you looked. Look at both again.',
);
