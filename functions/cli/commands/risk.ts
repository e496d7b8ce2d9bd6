import * as z from 'zod';
import { assessRisk, riskMarkdown, riskText } from '../../../lib/commissioning/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { drawingFor, MOST_SEED } from '../../use-cases/drawing-for.ts';
import { defineCommand } from '../command.ts';
import { $WholeOption } from '../number-options.ts';
import { readCommissioningFile } from '../read-commissioning-file.ts';
import { saveResult } from '../save-result.ts';
import { soundPlan } from '../sound-plan.ts';
import { createStatusLine } from '../status-line.ts';
import { withSolver } from '../with-solver.ts';

/** `risk <plan>`: the plan where demand is not as it is stated. */
export const riskOfPlan = defineCommand({
  name: 'risk',
  summary:
    'Run a plan against drawn futures of demand: cost, empty places, overflow, which blocks pay',
  arguments: [['<file>', 'the plan as JSON, or - for standard input']],
  options: [
    ['--scenarios <n>', 'how many futures (500)'],
    ['--seed <n>', 'of the draws: the same seed draws the same (1)'],
    ['--markdown', 'the result as Markdown'],
    ['--out <file>', 'write the result as JSON to a file as well'],
  ],
  examples: ['risk plan.json', 'risk plan.json --scenarios 2000 --seed 7 --json'],
  input: z.object({
    file: z.string(),
    scenarios: $WholeOption(1, 10_000).default(500),
    seed: $WholeOption(0, MOST_SEED).default(1),
    markdown: z.boolean().default(false),
    out: z.string().optional(),
  }),
  async handle(session, { file, scenarios, seed, markdown, out }) {
    const read = await readCommissioningFile(session, file, ['plan']);
    if (!read.ok) return read;
    const plan = soundPlan(read.value.plan);
    if (!plan.ok) return plan;
    const { round } = plan.value;
    return withSolver(async ({ solver }) => {
      const line = createStatusLine(session);
      const risk = await assessRisk(solver, plan.value, ACT_2014.travel, {
        drawing: drawingFor(scenarios, seed),
        signal: session.signal,
        onProgress: (done) => line.tell(() => `running futures: ${Math.round(done * 100)}%`),
      });
      line.end();
      const saved = await saveResult(session, out, risk);
      if (!saved.ok) return saved;
      return ok({
        value: risk,
        text: () => (markdown ? riskMarkdown(risk, round) : riskText(risk, round)),
      });
    });
  },
});
