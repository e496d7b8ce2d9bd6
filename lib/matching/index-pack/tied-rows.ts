import type { SettingKey } from '../../kernel/index.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { evaluateProvision } from '../evaluate-provision.ts';
import { journeysFrom } from '../journey-to.ts';
import { byCodePoint } from '../order.ts';
import type { Columns } from './pack-columns.ts';
import type { Query } from './query.ts';
import type { TopRow } from './top-rows.ts';

interface Lookup {
  readonly columns: Columns;
  readonly at: (key: SettingKey) => number;
  readonly candidates: (key: SettingKey) => readonly Candidate[];
}

/** The few settings that this child is tied to score by who the child is: their suitable rows, by the real functions. */
export function tiedRows(
  { columns, at, candidates }: Lookup,
  brief: Brief,
): Pick<Query, 'tied' | 'tiedParts' | 'tiedSettings'> {
  const { request, policy } = brief;
  const keys = new Set([...request.siblingsAt, ...(request.attends ? [request.attends] : [])]);
  const tied: TopRow[] = [];
  const tiedParts = new Map<number, readonly number[]>();
  const tiedSettings = new Set<number>();
  const journeyTo = journeysFrom(request.home.point, policy.travel);
  for (const key of keys) {
    const setting = at(key);
    const first = columns.settingFirstRow[setting] ?? 0;
    // A setting that is not in the register or kept apart has no rows.
    if (setting < 0 || columns.settingFirstRow[setting + 1] === first) continue;
    tiedSettings.add(setting);
    const inRowOrder = [...candidates(key)].sort((a, b) =>
      byCodePoint(a.provision.id, b.provision.id),
    );
    for (const [i, candidate] of inRowOrder.entries()) {
      const evaluation = evaluateProvision(brief, candidate, journeyTo(candidate.setting));
      if (!evaluation.suitable) continue;
      const row = first + i;
      const miles = evaluation.miles ?? Number.POSITIVE_INFINITY;
      tied.push({ row, setting, score: evaluation.score, miles });
      tiedParts.set(
        row,
        evaluation.criteria.map(({ contribution }) => contribution),
      );
    }
  }
  return { tied, tiedParts, tiedSettings };
}
