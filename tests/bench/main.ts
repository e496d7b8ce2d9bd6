import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import { apiLines } from './api-lines.ts';
import { bestLines, indexLines } from './index-lines.ts';
import { listLines } from './list-lines.ts';
import { pageLines } from './page-lines.ts';
import { peerLines } from './peer-lines.ts';
import { peerWorld } from './peer-world.ts';
import { planLines } from './plan-lines.ts';
import { type Part, printAsJson, printPart } from './print-lines.ts';
import { shareLines } from './share-lines.ts';
import { benchBrief, benchRequests, benchWorld } from './world.ts';

const BEST = 30;
const CHILDREN = 600;
const COMPARED = 100;

interface Measured extends Part {
  /** Answers that differ where they must not. */
  readonly different: readonly string[];
}

/** What `npm run bench -- <name>` may name; all of them by default. */
const PARTS = { lists: measureLists, plans: measurePlans, pages: measurePages } as const;

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const json = process.argv.includes('--json');
const parts: Part[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { source, lines, different } = await measure();
  parts.push({ source, lines });
  if (!json) printPart({ source, lines });
  if (different.length === 0) continue;
  process.stderr.write(`Answers differ. ${different[0]}\n`);
  process.exitCode = 1;
}
if (json) printAsJson(parts);

async function measureLists(): Promise<Measured> {
  const world = await benchWorld();
  const requests = benchRequests(world.settings, CHILDREN);
  const { index, lines: ofIndex } = indexLines(world);
  const briefs = requests.map((request) => benchBrief(request));
  const ofBest = bestLines(index, briefs, BEST);
  const few = requests.slice(0, COMPARED);
  const peers = await peerLines(index, peerWorld(world.settings, world.facts, few), few, BEST);
  const ofLists = listLines(index, world.settings);
  const ofApi = await apiLines(world.settings, world.overlay);
  const lines = [...ofIndex, ...ofBest, ...peers.lines, ...ofLists, ...ofApi];
  return { source: world.source, lines, different: peers.different };
}

async function measurePlans(): Promise<Measured> {
  const solver = createHighsSolver();
  try {
    const deps = { solver, seconds: () => performance.now() / 1000 };
    const plans = await planLines(deps);
    const shares = await shareLines(deps);
    const lines = [...plans.lines, ...shares];
    return { source: 'drawn rounds of a region, seed 1', lines, different: plans.different };
  } finally {
    await solver.close();
  }
}

async function measurePages(): Promise<Measured> {
  return { source: 'the demo world', lines: await pageLines(), different: [] };
}
