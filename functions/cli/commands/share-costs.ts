import * as z from 'zod';
import {
  $SharingRule,
  type Game,
  gameOfValues,
  type Plan,
  proposePlan,
  type Shares,
  type SharingRule,
  shareCosts,
  sharesMarkdown,
  sharesText,
} from '../../../lib/commissioning/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import { Random } from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { sharePlan } from '../../use-cases/share-plan.ts';
import { defineCommand } from '../command.ts';
import { $NumberOption } from '../number-options.ts';
import { type CommissioningFile, readCommissioningFile } from '../read-commissioning-file.ts';
import { saveResult } from '../save-result.ts';
import type { Session } from '../session.ts';
import { soundPlan } from '../sound-plan.ts';
import { createStatusLine } from '../status-line.ts';
import { stageText } from '../text/stage-text.ts';
import { type SolvingDeps, withSolver } from '../with-solver.ts';

interface Asked {
  readonly rule: SharingRule;
  readonly seconds: number;
}

/** `share-costs <file>`: who pays what, of a game, a plan, or a round that is planned first. */
export const shareCostsOf = defineCommand({
  name: 'share-costs',
  summary: 'Share what a plan costs among its authorities by a rule, with what is proved of it',
  arguments: [['<file>', 'a game, a plan or a round as JSON, or - for standard input']],
  options: [
    ['--rule <rule>', `${$SharingRule.options.join(', ')} (equal-saving)`],
    ['--seconds <n>', 'the clock for the plan of a round, and for each group’s cost (120)'],
    ['--markdown', 'the shares as Markdown'],
    ['--out <file>', 'write the shares as JSON to a file as well'],
  ],
  examples: [
    'share-costs docs/formats/examples/game.json',
    'share-costs plan.json --rule nucleolus',
    'share-costs round.json --rule least-core --json',
  ],
  input: z.object({
    file: z.string(),
    rule: $SharingRule.default('equal-saving'),
    seconds: $NumberOption(1, 86_400).default(120),
    markdown: z.boolean().default(false),
    out: z.string().optional(),
  }),
  async handle(session, { file, markdown, out, ...asked }) {
    const read = await readCommissioningFile(session, file, ['game', 'plan', 'round']);
    if (!read.ok) return read;
    return withSolver(async (deps) => {
      const shares = await shareFile(session, deps, read.value, asked);
      if (!shares.ok) return shares;
      const saved = await saveResult(session, out, shares.value);
      if (!saved.ok) return saved;
      const { value } = shares;
      return ok({ value, text: () => (markdown ? sharesMarkdown(value) : sharesText(value)) });
    });
  },
});

async function shareFile(
  session: Session,
  deps: SolvingDeps,
  file: CommissioningFile,
  asked: Asked,
): Promise<Result<Shares>> {
  if (file.kind === 'game') return shareGame(deps, file.game, asked);
  const line = createStatusLine(session);
  const { signal } = session;
  const { travel } = ACT_2014;
  const planned = async (): Promise<Result<Plan>> => {
    if (file.kind === 'plan') return soundPlan(file.plan);
    const onProgress = (progress: Parameters<typeof stageText>[0]) =>
      line.tell(() => stageText(progress));
    const { seconds } = asked;
    return ok(
      await proposePlan(deps, file.round, travel, { seconds, gap: 0 }, { onProgress, signal }),
    );
  };
  const plan = await planned();
  if (!plan.ok) return plan;
  const onGroup = (groups: number) =>
    line.tell(() => `sharing: ${groups} ${groups === 1 ? 'group' : 'groups'} costed`);
  const shares = await sharePlan(deps, plan.value, travel, { ...asked, signal, onGroup });
  line.end();
  return shares;
}

function shareGame({ solver }: SolvingDeps, game: Game, { rule }: Asked): Promise<Result<Shares>> {
  const random = new Random(game.name ?? 'a game');
  return shareCosts({ solver, uniform: () => random.uniform() }, gameOfValues(game), {
    rule,
    kind: game.kind,
    ...(game.name !== undefined && { name: game.name }),
    ...(game.weights && { weights: game.weights }),
    ...(game.budgets && { budgets: game.budgets }),
  });
}
