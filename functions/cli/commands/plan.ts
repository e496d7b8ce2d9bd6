import * as z from 'zod';
import {
  type PlanProgress,
  planMarkdown,
  planText,
  proposePlan,
} from '../../../lib/commissioning/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { drawingFor, MOST_SEED } from '../../use-cases/drawing-for.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { $NumberOption, $WholeOption } from '../number-options.ts';
import { readCommissioningFile } from '../read-commissioning-file.ts';
import { saveResult } from '../save-result.ts';
import type { Session } from '../session.ts';
import { createStatusLine } from '../status-line.ts';
import { stageText } from '../text/stage-text.ts';
import { withSolver } from '../with-solver.ts';

/** `plan <round>`: what to buy and who goes where, with what is proved of it. */
export const planRound = defineCommand({
  name: 'plan',
  summary: 'Find the best plan for a round of joint commissioning, and prove it',
  arguments: [['<file>', 'the round as JSON, or - for standard input']],
  options: [
    ['--seconds <n>', 'the clock: the best plan by then is the answer (60)'],
    ['--gap <share>', 'good enough, as a share of the cost: 0.001 is 0.1% (0, the best proved)'],
    ['--scenarios <n>', 'choose what is best on average over so many drawn futures of demand'],
    ['--seed <n>', 'of the draws: the same seed draws the same (1)'],
    ['--markdown', 'the readable plan as Markdown'],
    ['--out <file>', 'write the plan as JSON to a file as well'],
  ],
  examples: [
    'plan docs/formats/examples/demo-round.json',
    'plan round.json --gap 0.001 --seconds 30 --out plan.json',
    'plan round.json --scenarios 50 --seed 7',
    'plan round.json --json',
  ],
  input: z.object({
    file: z.string(),
    seconds: $NumberOption(1, 86_400).default(60),
    gap: $NumberOption(0, 0.5).default(0),
    scenarios: $WholeOption(1, 1_000).optional(),
    seed: $WholeOption(0, MOST_SEED).default(1),
    markdown: z.boolean().default(false),
    out: z.string().optional(),
  }),
  endsItself: true,
  async handle(session, { file, seconds, gap, scenarios, seed, markdown, out }) {
    const read = await readCommissioningFile(session, file, ['round']);
    if (!read.ok) return read;
    return withSolver(async (deps) => {
      const follow = { signal: session.signal, ...following(session) };
      const { travel } = ACT_2014;
      const drawing = scenarios === undefined ? undefined : drawingFor(scenarios, seed);
      const options = { seconds, gap, drawing };
      const plan = await proposePlan(deps, read.value.round, travel, options, follow);
      follow.end();
      const saved = await saveResult(session, out, plan);
      if (!saved.ok) return saved;
      return ok({
        value: plan,
        text: () => (markdown ? planMarkdown(plan) : planText(plan)),
        exitCode: plan.verification.passed ? EXIT.done : EXIT.differs,
      });
    });
  },
});

function following(session: Session) {
  const line = createStatusLine(session);
  const onProgress = (progress: PlanProgress) => line.tell(() => stageText(progress));
  return { onProgress, end: line.end };
}
