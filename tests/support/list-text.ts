import type { Evaluation, TailoredListProposal } from '../../lib/matching/index.ts';

/** A list as text for golden files: keyed by URN, figures rounded for reading, one setting a line. */
export function listText(list: TailoredListProposal): string {
  return [
    `ranking version ${list.rankingVersion}: ${list.counts.suitable} suitable of ${list.counts.considered}`,
    'recommended',
    ...list.recommended.map((e) => `${place(e.rank)} ${line(e.evaluation)}${forMix(e.forMix)}`),
    'requested by the family',
    ...list.requested.map(
      (e) => `${place(e.rank)} ${line(e.evaluation)} (${e.reason?.why ?? 'recommended'})`,
    ),
    'considered, not listed',
    ...list.notListed.map((e) => `     ${line(e.evaluation)} (${e.reason.why})`),
    `mix not filled: ${list.mixUnfilled.join(', ') || 'none'}`,
    '',
  ].join('\n');
}

function place(rank: number | null): string {
  return String(rank ?? '-').padStart(4);
}

function line(evaluation: Evaluation): string {
  const parts = evaluation.criteria.map((c) => c.contribution.toFixed(4)).join(' ');
  const miles = evaluation.miles === null ? 'unknown' : `${evaluation.miles.toFixed(2)} mi`;
  const open = evaluation.gates
    .filter((gate) => gate.outcome !== 'pass')
    .map((gate) => `${gate.gate} ${gate.outcome}`);
  const notes = [...open, ...evaluation.cautions.map(({ caution }) => `caution ${caution}`)];
  return `${evaluation.provisionId} ${evaluation.settingName} | ${evaluation.score.toFixed(6)} | ${miles} | ${parts} | ${notes.join(', ')}`;
}

function forMix(sector: string | null): string {
  return sector === null ? '' : ` (for the mix: ${sector})`;
}
