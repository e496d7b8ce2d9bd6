import type { Owner } from '../../../lib/access/index.ts';
import {
  type CapacityReturn,
  type Disagreement,
  type Hold,
  hasLapsed,
  inTray,
  type PublishedBy,
  reconcile,
  type TrayEntry,
} from '../../../lib/capacity/index.ts';
import {
  type CalendarDate,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
  type SettingKey,
} from '../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../lib/matching/index.ts';
import type { ProvisionKind } from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A disagreement with what it is called, and who vouches for the provider’s figure. */
export interface NamedEntry extends TrayEntry {
  readonly settingName: string;
  readonly kind: ProvisionKind;
  readonly publishedBy: PublishedBy;
}

export interface Figures {
  /** The largest first. */
  readonly entries: readonly NamedEntry[];
  /** Settlements or holds that cannot be read. */
  readonly needChecking: number;
}

interface RegisterDeps extends Pick<Deps, 'currentIndex'> {
  readonly register: Pick<Deps['register'], 'current'>;
}

export type FiguresDeps = RegisterDeps & Pick<Deps, 'standingHolds' | 'settlements' | 'now'>;

/** Where figures of the settings in an authority’s area disagree, with what its people have said of each. */
export async function readFigures(deps: FiguresDeps, owner: Owner): Promise<Result<Figures>> {
  const known = await registerNow(deps);
  if (!known.ok) return known;
  const { index, asOf } = known.value;
  const [holds, settlements] = await Promise.all([
    deps.standingHolds(owner).all(),
    deps.settlements(owner).newest(),
  ]);
  const now = deps.now();
  const standing = holds.items.filter(
    (hold) => hold.state === 'placed' || (hold.state === 'held' && !hasLapsed(hold, now)),
  );
  const byProvision = Map.groupBy(standing, ({ place }) => place.provisionId);
  const found = index
    .keysIn(owner.code)
    .flatMap((key) => disagreementsAt(index, key, asOf, byProvision));
  return ok({
    entries: named(found, settlements.items),
    needChecking: holds.needChecking.length + settlements.needChecking.length,
  });
}

/** Where a setting’s own figures disagree with each other and the register; what authorities placed is theirs to say. */
export async function readOwnFigures(
  deps: RegisterDeps,
  settingKey: SettingKey,
): Promise<Result<Figures>> {
  const known = await registerNow(deps);
  if (!known.ok) return known;
  const { index, asOf } = known.value;
  return ok({
    entries: named(disagreementsAt(index, settingKey, asOf, new Map()), []),
    needChecking: 0,
  });
}

interface Found {
  readonly disagreement: Disagreement;
  readonly settingName: string;
  readonly kind: ProvisionKind;
  readonly publishedBy: PublishedBy;
}

function disagreementsAt(
  index: ProvisionIndex,
  key: SettingKey,
  registerAsOf: CalendarDate,
  standing: ReadonlyMap<string, readonly Hold[]>,
): readonly Found[] {
  const published = index.candidatesOf(key).flatMap(({ capacity }) => capacity ?? []);
  if (published.length === 0) return [];
  // Candidates carry what providers say in the register’s place.
  const setting = index.setting(key);
  if (setting === null || setting.apart !== null) return [];
  return published.flatMap((each: CapacityReturn) => {
    const register = setting.provisions.find(({ id }) => id === each.provisionId);
    if (register === undefined) return [];
    return reconcile({
      published: each,
      register,
      registerAsOf,
      standing: standing.get(register.id) ?? [],
    }).map((disagreement) => ({
      disagreement,
      settingName: setting.name,
      kind: register.kind,
      publishedBy: each.publishedBy,
    }));
  });
}

function named(
  found: readonly Found[],
  settlements: Parameters<typeof inTray>[1],
): readonly NamedEntry[] {
  const entries = inTray(
    found.map(({ disagreement }) => disagreement),
    settlements,
  );
  return found
    .flatMap(({ settingName, kind, publishedBy }, i) => {
      const entry = entries[i];
      return entry ? [{ ...entry, settingName, kind, publishedBy }] : [];
    })
    .sort(
      (a, b) =>
        b.disagreement.size - a.disagreement.size || a.settingName.localeCompare(b.settingName),
    );
}

async function registerNow(
  deps: RegisterDeps,
): Promise<Result<{ readonly index: ProvisionIndex; readonly asOf: CalendarDate }>> {
  const [index, register] = await Promise.all([deps.currentIndex(), deps.register.current()]);
  if (index === null || register === null) return refused(NO_REGISTER);
  return ok({ index, asOf: londonDate(Date.parse(register.pointer.madeCurrentAt)) });
}

const NO_REGISTER = problem(
  'not-ready',
  'no-register',
  'No register has been imported yet, so there is nothing to compare with.',
);
