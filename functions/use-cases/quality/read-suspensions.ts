import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import { type CalendarDate, londonDate } from '../../../lib/kernel/index.ts';
import {
  $Suspension,
  $SuspensionFor,
  $SuspensionState,
  type Suspension,
  suspensionFor,
  suspensionState,
} from '../../../lib/quality/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A suspension as it stands today, with authorities by their names. */
export const $ShownSuspension = $Suspension
  .extend({
    state: $SuspensionState,
    authorityName: z.string(),
    decisions: z.array($Suspension.shape.decisions.element.extend({ authorityName: z.string() })),
  })
  .meta({ id: 'ShownSuspension' });
export type ShownSuspension = z.infer<typeof $ShownSuspension>;

/** With what one authority makes of it. */
export const $TraySuspension = $ShownSuspension
  .extend({ mine: $SuspensionFor })
  .meta({ id: 'TraySuspension' });
export type TraySuspension = z.infer<typeof $TraySuspension>;

export const $Tray = z
  .object({ items: z.array($TraySuspension), needsChecking: z.array(z.string()) })
  .meta({ id: 'SuspensionTray' });
export type Tray = z.infer<typeof $Tray>;

type ReadDeps = Pick<Deps, 'currentIndex' | 'now'>;

/** Every suspension that authorities share, as one of them sees it; those that stand first, the newest at the top. */
export async function readTray(
  deps: ReadDeps & Pick<Deps, 'sharedSuspensions'>,
  owner: Owner,
): Promise<Tray> {
  const [{ items, needChecking }, show] = await Promise.all([
    deps.sharedSuspensions.all(),
    showing(deps),
  ]);
  return {
    items: items.map((each) => ({ ...show(each), mine: suspensionFor(each, owner.code) })),
    needsChecking: needChecking.map(({ key }) => key),
  };
}

/** Suspensions of one setting, newest first. */
export async function readSuspensionsOf(
  deps: ReadDeps & Pick<Deps, 'suspensions'>,
  provider: Owner,
): Promise<{
  readonly items: readonly ShownSuspension[];
  readonly needsChecking: readonly string[];
}> {
  const [{ items, needChecking }, show] = await Promise.all([
    deps.suspensions(provider).all(),
    showing(deps),
  ]);
  return { items: items.map(show), needsChecking: needChecking.map(({ key }) => key) };
}

export async function shownSuspension(
  deps: ReadDeps,
  suspension: Suspension,
): Promise<ShownSuspension> {
  return (await showing(deps))(suspension);
}

async function showing(deps: ReadDeps): Promise<(suspension: Suspension) => ShownSuspension> {
  const index = await deps.currentIndex();
  const nameOf = (code: string) => index?.authorityName(code) ?? `Authority ${code}`;
  const today: CalendarDate = londonDate(deps.now());
  return (suspension) => ({
    ...suspension,
    state: suspensionState(suspension, today),
    authorityName: nameOf(suspension.authority),
    decisions: suspension.decisions.map((decision) => ({
      ...decision,
      authorityName: nameOf(decision.authority),
    })),
  });
}
