import { type Block, bestBlock, mostSaving, saversByLine } from './best-block.ts';
import type { GreedyPlan } from './greedy-plan.ts';

/** In pounds; less is what sums of fractions lose. */
const NOISE = 1e-6;

/**
 * Buys, as long as one pays, the block that saves most for each of its children against the spot market: so many
 * children at once at one line, those first who save most. Children of different terms count as if they were all
 * there together. (The rule of the greedy algorithm for facility location of Jain, Mahdian and Saberi 2002, which
 * opens next what serves its clients at the least average cost.)
 */
export function buyBlocks(plan: GreedyPlan): void {
  const { lines, providerCap } = plan.prepared;
  const savers = saversByLine(plan.prepared);
  const blockOf = (line: number): Block =>
    bestBlock(plan.book, line, savers[line] ?? [], plan.left, providerCap ?? Infinity);
  const blocks = lines.map(({ index }) => blockOf(index));
  for (;;) {
    const line = mostSaving(blocks);
    if (line === null) return;
    const before = blocks[line]?.savingEach ?? 0;
    const block = blockOf(line);
    blocks[line] = block;
    // It may save less by now, since children went elsewhere; then another may be better.
    if (block.savingEach < before - NOISE) continue;
    for (const { number, children } of block.moves) plan.place(number, children);
    for (const { index, offerIndex } of lines) {
      if (offerIndex === lines[line]?.offerIndex) blocks[index] = blockOf(index);
    }
  }
}
