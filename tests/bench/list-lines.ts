import { type Brief, byCodePoint, type ProvisionIndex, rowKind } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { CHUNK_SIZE } from '../../lib/tailored-lists/index.ts';
import { type Line, single, under } from './line.ts';
import { timeEach } from './timer.ts';
import { benchBrief, benchRequests } from './world.ts';

/** The authority with the most plans, Kent. */
const LARGE_AUTHORITY = '886';
const CHILDREN = 20_000;
/** One in so many chunks of a bulk run is worked on; the figure for all of them is in proportion. */
const ONE_CHUNK_IN = 10;
const WARM = 100;
const RUNS = 5;
const SEED_OF_CHILDREN = 3;

/** Lists with explanations of one large authority's children: one by one, with robustness, and in bulk. */
export function listLines(index: ProvisionIndex, settings: readonly Setting[]): readonly Line[] {
  const none = new Map<string, never>();
  const local = settings.filter(({ authorityCode }) => authorityCode === LARGE_AUTHORITY);
  const briefs = benchRequests(local, CHILDREN, SEED_OF_CHILDREN).map((each) => benchBrief(each));
  const few = briefs.slice(0, WARM);
  for (const brief of few) index.tailoredList(brief, none, none);
  const some = inChunks(briefs);
  const start = performance.now();
  for (const brief of some) index.tailoredList(brief, none, none);
  const bulk = ((performance.now() - start) / 1000) * (CHILDREN / some.length);
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
      note: `in proportion from one chunk of ${CHUNK_SIZE} in ${ONE_CHUNK_IN}, as a bulk run cuts them, of one authority; without robustness`,
    },
  ];
}

/** Chunks as a bulk run cuts them, kind by kind, and of these one in so many. */
function inChunks(briefs: readonly Brief[]): readonly Brief[] {
  const byKind = [...briefs].sort((a, b) => byCodePoint(rowKind(a.request), rowKind(b.request)));
  return byKind.filter((_brief, i) => Math.floor(i / CHUNK_SIZE) % ONE_CHUNK_IN === 0);
}
