import type { ProvisionIndex } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { type Line, single, under } from './line.ts';
import { timeEach } from './timer.ts';
import { benchBrief, benchRequests } from './world.ts';

/** The authority with the most plans, Kent. */
const LARGE_AUTHORITY = '886';
const CHILDREN = 20_000;
/** So many are listed; the figure for all of them is in proportion. */
const SAMPLE = 1_000;
const WARM = 100;
const RUNS = 5;
const SEED_OF_CHILDREN = 3;

/** Lists with explanations of one large authority's children: one by one, with robustness, and in bulk. */
export function listLines(index: ProvisionIndex, settings: readonly Setting[]): readonly Line[] {
  const none = new Map<string, never>();
  const local = settings.filter(({ authorityCode }) => authorityCode === LARGE_AUTHORITY);
  const requests = benchRequests(local, SAMPLE, SEED_OF_CHILDREN);
  const briefs = requests.map((request) => benchBrief(request));
  const few = briefs.slice(0, WARM);
  for (const brief of few) index.tailoredList(brief, none, none);
  const start = performance.now();
  for (const brief of briefs) index.tailoredList(brief, none, none);
  const bulk = ((performance.now() - start) / 1000) * (CHILDREN / SAMPLE);
  const plain = timeEach(few, (brief) => index.tailoredList(brief, none, none), RUNS);
  const tried = timeEach(
    few.map((brief) => ({ ...brief, seed: 'bench' })),
    (brief) => index.tailoredList(brief, none, none),
    RUNS,
  );
  const more = tried.median - plain.median;
  return [
    {
      what: 'a list with explanations',
      unit: 'ms',
      figure: plain,
      budget: null,
      note: `${WARM} children of one large authority again and again`,
    },
    {
      what: 'its robustness, 10,000 draws over 30 x 7',
      unit: 'ms',
      figure: single(more),
      budget: under(10, 'ms', more),
      note: 'median with a seed less median without',
    },
    {
      what: `${CHILDREN.toLocaleString('en-GB')} lists with explanations, one core`,
      unit: 's',
      figure: single(bulk),
      budget: under(30, 's', bulk),
      note: `in proportion from ${SAMPLE.toLocaleString('en-GB')} different children of one authority, without robustness`,
    },
  ];
}
