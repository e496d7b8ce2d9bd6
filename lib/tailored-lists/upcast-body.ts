import * as z from 'zod';
import { STARTING_FRAMEWORK } from '../banding/index.ts';
import { londonDate } from '../kernel/index.ts';
import { ACT_2014 } from '../policy/index.ts';

/** Ranking version 1 had one measure for all of inclusion and one for all of quality; neither was ever known. */
const MEASURES_SINCE: Readonly<Record<string, string>> = {
  'inclusion-practice': 'inclusion-inspection',
  'quality-record': 'inspection',
};

// In each of these what is stored stands; only what version 1 did not have is added.

const $Measure1 = z.looseObject({ measure: z.string() }).transform((stored) => ({
  asOf: null,
  ...stored,
  measure: MEASURES_SINCE[stored.measure] ?? stored.measure,
}));

/** No return was asked, no cost reckoned and no load kept: null, rather than what today's rules would say. */
const $Evaluation1 = z
  .looseObject({ criteria: z.array(z.looseObject({ measures: z.array($Measure1) })) })
  .transform((stored) => ({ place: null, cost: null, load: null, ...stored }));

const $Reasons1 = z.looseObject({}).transform((stored) => ({ robustness: [], ...stored }));

const $Entry1 = z.looseObject({
  evaluation: $Evaluation1,
  explanation: z.looseObject({ professional: $Reasons1, family: $Reasons1 }),
});
const $CloseEntry1 = $Entry1.transform((stored) => ({ cost: null, robustness: null, ...stored }));

/** Sections that no rule of version 1 looked at, so their starting values changed nothing then. */
const $Policy1 = z
  .looseObject({ needFit: z.looseObject({}), inclusionLoad: z.looseObject({}) })
  .transform((stored) => ({
    capacity: ACT_2014.capacity,
    cost: ACT_2014.cost,
    inclusion: ACT_2014.inclusion,
    quality: ACT_2014.quality,
    robustness: ACT_2014.robustness,
    ...stored,
    needFit: { peers: ACT_2014.needFit.peers, ...stored.needFit },
    inclusionLoad: { year: ACT_2014.inclusionLoad.year, ...stored.inclusionLoad },
  }));

const $OfVersion1 = z.object({ rankingVersion: z.literal('1') });

const $Body1 = z.looseObject({
  rankingVersion: z.literal('1'),
  inputs: z.looseObject({ policy: $Policy1 }),
  proposal: z.looseObject({
    recommended: z.array($CloseEntry1),
    requested: z.array($CloseEntry1),
    notListed: z.array($Entry1),
  }),
});

/**
 * A stored body in today's shape, whatever ranking version made it; `createdAt` is when. The raised body is for
 * reading only: its `inputsHash` is that of the stored inputs. What is not a body is given back as it is, for
 * the schema to refuse.
 */
export function upcastBody(stored: unknown, createdAt: string): unknown {
  // Looked at first: most lists are of today's version, and to try them whole takes as long as to read them.
  if (!$OfVersion1.safeParse(stored).success) return stored;
  const found = $Body1.safeParse(stored);
  if (!found.success) return stored;
  const body = found.data;
  const added = {
    framework: STARTING_FRAMEWORK,
    today: londonDate(Date.parse(createdAt)),
    counts: {},
    seed: null,
  };
  return { ...body, inputs: { ...added, ...body.inputs } };
}
