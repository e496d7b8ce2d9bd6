import * as z from 'zod';
import { checkPlan } from '../../../lib/commissioning/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readCommissioningFile } from '../read-commissioning-file.ts';
import { verificationText } from '../text/verification-text.ts';

/** `check <plan>`: every rule of the round once more, without the optimiser. */
export const checkPlanFile = defineCommand({
  name: 'check',
  summary: 'Check a plan against every rule of its round, without the optimiser',
  arguments: [['<file>', 'the plan as JSON, or - for standard input']],
  examples: ['check plan.json', 'plan round.json --json | npm run rightplace -- check -'],
  input: z.object({ file: z.string() }),
  async handle(session, { file }) {
    const read = await readCommissioningFile(session, file, ['plan']);
    if (!read.ok) return read;
    const verification = checkPlan(read.value.plan, ACT_2014.travel);
    return ok({
      value: verification,
      text: () => verificationText(read.value.plan, verification),
      exitCode: verification.passed ? EXIT.done : EXIT.differs,
    });
  },
});
