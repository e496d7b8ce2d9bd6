import type { Deps } from '../functions/shared/deps.ts';
import { importBoundaries } from '../functions/use-cases/import-boundaries.ts';
import { publishNextFramework } from '../functions/use-cases/publish-framework.ts';
import { publishNextPolicy } from '../functions/use-cases/publish-policy.ts';
import { recordRequest } from '../functions/use-cases/state-a-request.ts';
import { NATIONAL, type Owner, type Principal } from '../lib/access/index.ts';
import { londonDate, ok, problem, type Result, refused } from '../lib/kernel/index.ts';
import { layOverlay } from './overlay/lay-overlay.ts';
import { publishDemoFacts } from './publish-demo-facts.ts';
import { storeDemoPeople } from './store-demo-people.ts';
import { storeSettings } from './store-settings.ts';
import { DEMO_SEED, type DemoWorld, demoWorld } from './world/demo-world.ts';

export const LOADER: Principal = {
  person: 'demo loader',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};

/**
 * Puts the demo into an empty table by the product's own acts, dated from today. Refused as `conflict` where a
 * register is there already, since invented settings never mix with real ones, and where an earlier load was
 * stopped half-way.
 */
export async function loadDemoWorld(
  deps: Deps,
  seed: number = DEMO_SEED,
): Promise<Result<DemoWorld>> {
  if ((await deps.register.current()) !== null) return refused(NOT_EMPTY);
  if ((await deps.overlay.current()) !== null) return refused(HALF_LOADED);
  const world = demoWorld(londonDate(deps.now()), seed);
  // The index is made once, after everything that it is made of.
  const quiet: Deps = { ...deps, eventsStored: async () => {} };
  for (const act of actsOf(quiet, world, seed)) {
    const done = await act();
    if (!done.ok) return done;
  }
  await deps.eventsStored();
  return ok(world);
}

type Act = () => Promise<Result<unknown>>;

function actsOf(deps: Deps, world: DemoWorld, seed: number): readonly Act[] {
  const { settings, facts, frameworks, policies, requests, boundaries } = world;
  // No file publishes practice figures one by one, so they lie over the register as an overlay.
  const practiceOnly = { returns: [], fees: [], practice: facts.practice };
  const drawn = { fileName: 'demo world (invented boundaries)', attribution: null };
  return [
    () => importBoundaries(deps, LOADER, drawn, boundaries),
    () => layOverlay(deps, LOADER, practiceOnly, seed),
    () => storeDemoPeople(deps, LOADER),
    () => publishDemoFacts(deps, LOADER, facts),
    ...Object.entries(frameworks).map(
      ([code, input]): Act =>
        () =>
          publishNextFramework(deps, authority(code), LOADER, input, null),
    ),
    ...Object.entries(policies).map(
      ([code, input]): Act =>
        () =>
          publishNextPolicy(deps, authority(code), LOADER, input, null),
    ),
    ...requests.map(
      ({ authority: code, input }): Act =>
        () =>
          recordRequest(deps, authority(code), LOADER, input, null),
    ),
    // Last, since with a register the table no longer counts as empty: half a demo must not pass for a whole one.
    () => storeSettings(deps, LOADER, 'demo world (invented settings)', settings),
  ];
}

function authority(code: string): Owner {
  return { kind: 'authority', code };
}

const HALF_LOADED = problem(
  'conflict',
  'demo-half-loaded',
  'An earlier load of the demo was stopped half-way here. Give another --data-dir, or remove this one.',
);

const NOT_EMPTY = problem(
  'conflict',
  'register-there',
  'A register is already imported here, and the demo goes only into an empty table. Give another --data-dir, or remove this one.',
);
