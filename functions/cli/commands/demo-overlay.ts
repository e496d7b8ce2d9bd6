import * as z from 'zod';
import { layOverlay } from '../../../demo/overlay/lay-overlay.ts';
import { simulateFacts } from '../../../demo/overlay/simulate-facts.ts';
import { withSimulatedProvisions } from '../../../demo/overlay/with-simulated-provisions.ts';
import { storeSettings } from '../../../demo/store-settings.ts';
import { londonDate, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { loadSnapshot } from '../../use-cases/load-snapshot.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { howMany, shortId } from '../text/wording.ts';

/** `demo overlay`: simulated returns, fees and practice over the register that is imported. */
export const demoOverlay = defineCommand({
  name: 'demo overlay',
  summary: 'Lay simulated returns, fees and practice over the current register',
  options: [
    ['--seed <number>', 'another seed gives other figures (default 1)'],
    [
      '--provisions',
      'also invent resourced provision, units, needs and features, as a new version of the register',
    ],
  ],
  examples: ['demo overlay', 'demo overlay --provisions --seed 7'],
  input: z.object({
    seed: z.coerce
      .number('must be a whole number')
      .pipe(z.int('must be a whole number'))
      .default(1),
    provisions: z.boolean().default(false),
  }),
  async handle(session, { seed, provisions }) {
    const { deps } = await session.open();
    const settings = await settingsToCover(deps, provisions ? seed : null);
    if (!settings.ok) return settings;
    const facts = simulateFacts(settings.value, seed, londonDate(deps.now()));
    const laid = await layOverlay(deps, LOCAL_ADMINISTRATOR, facts, seed);
    if (!laid.ok) return laid;
    const told = {
      overlayId: laid.value.overlayId,
      seed,
      settings: settings.value.length,
      returns: facts.returns.length,
      fees: facts.fees.length,
      practice: facts.practice.length,
    };
    return ok({
      value: told,
      text: () =>
        `Simulated figures lie over ${howMany(told.settings, 'setting')}: ${howMany(told.returns, 'capacity return')}, ` +
        `${howMany(told.fees, 'fee')}, and practice of ${howMany(told.practice, 'setting')} ` +
        `(overlay ${shortId(told.overlayId)}, seed ${seed}). Each says that it is simulated; ` +
        'what providers publish themselves stands above it.',
    });
  },
});

/** The settings of the current register; with a seed, after inventing provisions and making that the register. */
async function settingsToCover(
  deps: Deps,
  provisionsSeed: number | null,
): Promise<Result<readonly Setting[]>> {
  const current = await deps.register.current();
  if (!current) return refused(NO_REGISTER);
  const settings = await loadSnapshot(deps, current.pointer.snapshotId);
  if (!settings.ok || provisionsSeed === null) return settings;
  const entry = await deps.register.getImport(current.pointer.importId);
  if (!entry.ok) return entry;
  // Inventing twice, with two seeds, would fill every school; the first time is enough.
  if (entry.value.fileName.endsWith(WITH_PROVISIONS)) return settings;
  const more = withSimulatedProvisions(settings.value, provisionsSeed);
  const name = `${entry.value.fileName}${WITH_PROVISIONS}`;
  // The index is made once, when the overlay is laid.
  const quiet: Deps = { ...deps, eventsStored: async () => {} };
  const stored = await storeSettings(quiet, LOCAL_ADMINISTRATOR, name, more);
  return stored.ok ? ok(more) : stored;
}

const WITH_PROVISIONS = ', with simulated provisions';

const NO_REGISTER = problem(
  'not-found',
  'no-register',
  'No register has been imported yet, so there is nothing to lay an overlay over. Import one: rightplace import register <file>.',
);
