import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { simulateFacts } from '../../demo/overlay/simulate-facts.ts';
import { withSimulatedProvisions } from '../../demo/overlay/with-simulated-provisions.ts';
import { STARTING_FRAMEWORK } from '../../lib/banding/index.ts';
import { type Need, phaseOfYearGroup } from '../../lib/kernel/index.ts';
import type { Brief, OverlayFacts, PublishedFacts } from '../../lib/matching/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { readGias, type Setting } from '../../lib/register/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';

const REGISTER = resolve('../shared/data/register/edubasealldata-rebuilt.csv.gz');
const SEED = 7;
const TODAY = '2026-11-23';

export interface BenchWorld {
  readonly settings: readonly Setting[];
  readonly facts: PublishedFacts;
  /** The same facts as one overlay. */
  readonly overlay: OverlayFacts;
  readonly source: string;
}

/** A small seeded generator (mulberry32), so that every run of the benchmark ranks the same children. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shares of plans by primary need, England, January 2025. */
const NEED_SHARES: readonly (readonly [Need, number])[] = [
  ['ASD', 0.315],
  ['SLCN', 0.213],
  ['SEMH', 0.207],
  ['MLD', 0.106],
  ['SLD', 0.04],
  ['PD', 0.039],
  ['SPLD', 0.023],
  ['HI', 0.014],
  ['PMLD', 0.013],
  ['OTH', 0.012],
  ['VI', 0.008],
  ['MSI', 0.003],
];

function drawNeed(random: () => number): Need {
  let left = random() * 0.993;
  for (const [need, share] of NEED_SHARES) {
    left -= share;
    if (left < 0) return need;
  }
  return 'ASD';
}

/** The real register with invented provisions, returns, fees and practice laid over it: about 40,000 provisions. */
export async function benchWorld(): Promise<BenchWorld> {
  if (!existsSync(REGISTER))
    throw new Error(`The benchmark ranks the register ${REGISTER}, which is not there.`);
  const read = await readGias(createReadStream(REGISTER));
  if (!read.ok) throw new Error(read.problem.detail);
  // A database would need a rule of its own for the few without a position.
  const placed = read.value.settings.filter(({ position }) => position !== null);
  const settings = withSimulatedProvisions(placed, SEED);
  const overlay = simulateFacts(settings, SEED, TODAY);
  const { returns, fees, practice } = overlay;
  const byProvision = new Map<string, (typeof fees)[number][]>();
  for (const fee of fees) {
    byProvision.set(fee.provisionId, [...(byProvision.get(fee.provisionId) ?? []), fee]);
  }
  return {
    settings,
    overlay,
    facts: {
      returns: new Map(returns.map((each) => [each.provisionId, each])),
      fees: byProvision,
      practice: new Map(practice.map((each) => [each.settingKey, each])),
    },
    source: `${settings.length} real settings; invented: ${returns.length} returns, ${fees.length} fees, practice of ${practice.length} settings, and provisions up to about 40,000`,
  };
}

/** Ranking a request under the national pack and the starting framework. */
export function benchBrief(request: PlacementRequest, seed: string | null = null): Brief {
  return { request, policy: ACT_2014, framework: STARTING_FRAMEWORK, today: TODAY, seed };
}

/** Children by the national shares of need, living near settings drawn at random. */
export function benchRequests(
  settings: readonly Setting[],
  count: number,
  seed = 2,
): PlacementRequest[] {
  const random = seeded(seed);
  const homes = settings.flatMap(({ position }) => (position ? [position] : []));
  return Array.from({ length: count }, (_unused, i): PlacementRequest => {
    const near = homes[Math.floor(random() * homes.length)] ?? {
      easting: 430_000,
      northing: 433_000,
    };
    const yearGroup = Math.floor(random() * 14);
    return {
      id: '01JCZ0000000000000000000AA',
      authority: '383',
      reference: `B-${i}`,
      dateOfBirth: '2016-03-14',
      sex: random() < 0.3 ? 'female' : 'male',
      primaryNeed: drawNeed(random),
      secondNeed: null,
      startDate: '2027-09-01',
      phase: phaseOfYearGroup(yearGroup),
      taughtInYearGroup: null,
      basis: random() < 0.02 ? 'residential-38' : 'day',
      band: 1 + Math.floor(random() * 7),
      mustHave: [],
      niceToHave: [],
      requestedSettings: [],
      mainstreamWanted: false,
      attends: null,
      siblingsAt: [],
      home: {
        point: {
          easting: clamp(near.easting + Math.round((random() - 0.5) * 6_000), 700_000),
          northing: clamp(near.northing + Math.round((random() - 0.5) * 6_000), 1_300_000),
        },
        precision: 'point',
        postcode: null,
      },
      yearGroup,
      revision: 1,
      revisedAt: '2026-11-23T10:00:00.000Z',
      revisedBy: 'bench',
    };
  });
}

function clamp(metres: number, most: number): number {
  return Math.min(most, Math.max(0, metres));
}
