import { apiLines } from './api-lines.ts';
import { bestLines, indexLines } from './index-lines.ts';
import { listLines } from './list-lines.ts';
import { peerLines } from './peer-lines.ts';
import { peerWorld } from './peer-world.ts';
import { printLines } from './print-lines.ts';
import { benchBrief, benchRequests, benchWorld } from './world.ts';

const BEST = 30;
const CHILDREN = 600;
const COMPARED = 100;

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
printLines(lines, world.source, process.argv.includes('--json'));
if (peers.different.length > 0) {
  process.stderr.write(`Lists differ. ${peers.different[0]}\n`);
  process.exitCode = 1;
}
