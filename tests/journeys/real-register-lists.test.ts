import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STARTING_FRAMEWORK } from '../../lib/banding/index.ts';
import {
  buildIndexPack,
  candidatesOf,
  journeysFrom,
  match,
  NOTHING_PUBLISHED,
  openIndexPack,
  type ProvisionIndex,
} from '../../lib/matching/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { encodeSnapshot, readGias, type Setting, snapshotId } from '../../lib/register/index.ts';
import { $RequestDetails, type PlacementRequest, stateRequest } from '../../lib/requests/index.ts';
import { unpublished } from '../support/candidates.ts';
import { listText } from '../support/list-text.ts';

const REGISTER = resolve('../shared/data/register/edubasealldata-rebuilt.csv.gz');

function stated(
  details: Readonly<Record<string, unknown>>,
  easting: number,
  northing: number,
): PlacementRequest {
  const home = { point: { easting, northing }, precision: 'point', postcode: null } as const;
  const stating = {
    id: '01JCZ0000000000000000000AA',
    authority: '383',
    revision: 1,
    revisedAt: '2026-11-23T10:00:00.000Z',
    revisedBy: 'somebody',
  };
  const request = stateRequest($RequestDetails.parse(details), home, stating, '2026-11-23');
  if (!request.ok) throw new Error(request.problem.detail);
  return request.value;
}

function briefOf(request: PlacementRequest) {
  const rules = { policy: ACT_2014, framework: STARTING_FRAMEWORK };
  return { request, ...rules, today: '2026-11-23', seed: null };
}

/** Year 7, autism, day place, living in Headingley. */
const LEEDS = stated(
  {
    reference: 'LDS-1',
    dateOfBirth: '2016-03-14',
    sex: 'male',
    primaryNeed: 'ASD',
    startDate: '2027-09-01',
    phase: 'secondary',
    basis: 'day',
    band: 4,
    requestedSettings: ['108120'],
  },
  428_300,
  436_200,
);

/** Year 9, multi-sensory impairment with severe learning difficulty, residential, living in Truro. */
const CORNWALL = stated(
  {
    reference: 'CWL-1',
    dateOfBirth: '2014-03-14',
    sex: 'female',
    primaryNeed: 'MSI',
    secondNeed: 'SLD',
    startDate: '2027-09-01',
    phase: 'secondary',
    basis: 'residential-38',
    band: 8,
  },
  182_500,
  44_800,
);

describe.skipIf(!existsSync(REGISTER))(
  'lists over the whole register (needs ../shared/data/register/edubasealldata-rebuilt.csv.gz)',
  () => {
    let settings: readonly Setting[];
    let index: ProvisionIndex;
    beforeAll(async () => {
      const read = await readGias(createReadStream(REGISTER));
      if (!read.ok) throw new Error(read.problem.detail);
      settings = read.value.settings;
      const pack = buildIndexPack(
        settings,
        NOTHING_PUBLISHED,
        snapshotId(encodeSnapshot(settings)),
      );
      const opened = openIndexPack(pack, '0'.repeat(64));
      if (!opened.ok) throw new Error(opened.problem.detail);
      index = opened.value;
    });

    it.each([
      ['leeds-autism-year-7', LEEDS],
      ['cornwall-msi-residential', CORNWALL],
    ])('%s is the golden list', async (name, request) => {
      const list = index.tailoredList(briefOf(request), new Map(), new Map());
      await expect(listText(list)).toMatchFileSnapshot(
        `../golden/${name}.v${list.rankingVersion}.txt`,
      );
    });

    it.each([
      ['Leeds', LEEDS],
      ['Cornwall', CORNWALL],
    ])('the index gives for %s what looking at every provision gives', (_name, request) => {
      const plain = match({
        brief: briefOf(request),
        candidates: settings.flatMap((setting) => candidatesOf(unpublished(setting))),
        journeyTo: journeysFrom(request.home.point, ACT_2014.travel),
      });
      expect(index.tailoredList(briefOf(request), new Map(), new Map())).toEqual(plain);
    });
  },
);
