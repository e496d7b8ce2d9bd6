import type { Evaluation, Reasons, TailoredListProposal } from '../../../../lib/matching/index.ts';

type Entry =
  | TailoredListProposal['notListed'][number]
  | TailoredListProposal['recommended'][number];

/** A whole proposal as lines that a person can read in a diff. */
export function listAsText(list: TailoredListProposal): string {
  return `${[
    list.orderedBy,
    `${list.counts.suitable} suitable of ${list.counts.considered} considered; mix unfilled: ${list.mixUnfilled.join(', ') || 'none'}; not in register: ${list.notInRegister.join(', ') || 'none'}`,
    ...section('RECOMMENDED', list.recommended, ({ rank, forMix }) =>
      forMix === null ? `rank ${rank}` : `rank ${rank}, for the mix: ${forMix}`,
    ),
    ...section('REQUESTED BY THE FAMILY', list.requested, ({ alsoRecommended, reason }) =>
      alsoRecommended ? 'also recommended' : JSON.stringify(reason),
    ),
    ...section('CONSIDERED, NOT LISTED', list.notListed.map(withoutRights), ({ reason }) =>
      JSON.stringify(reason),
    ),
  ].join('\n')}\n`;
}

/** The rights are the same as above; leaving them out keeps the text short enough to read. */
function withoutRights<T extends Pick<Entry, 'explanation'>>(entry: T): T {
  const { professional, family } = entry.explanation;
  return {
    ...entry,
    explanation: {
      professional: { ...professional, rights: [] },
      family: { ...family, rights: [] },
    },
  };
}

function section<T extends Pick<Entry, 'evaluation' | 'explanation'>>(
  title: string,
  entries: readonly T[],
  note: (entry: T) => string,
): readonly string[] {
  return [
    '',
    `== ${title} ==`,
    ...entries.flatMap((entry) => [
      '',
      `${entry.evaluation.settingName} (${entry.evaluation.provisionId}; ${entry.evaluation.sector}) ${note(entry)}`,
      ...figures(entry.evaluation),
      '  For professionals',
      ...reasons(entry.explanation.professional),
      '  For the family',
      ...reasons(entry.explanation.family),
    ]),
  ];
}

function figures({ score, low, high, criteria, gates, cautions }: Evaluation): readonly string[] {
  return [
    `  score ${score} (${low} to ${high})`,
    `  ${criteria.map((c) => `${c.criterion} ${c.weight} x ${c.value.toFixed(6)}`).join(', ')}`,
    `  gates: ${gates.map((g) => `${g.gate} ${g.outcome}`).join(', ')}`,
    `  cautions: ${cautions.map((c) => c.caution).join(', ') || 'none'}`,
  ];
}

function reasons({ summary, ...parts }: Reasons): readonly string[] {
  return [
    `    ${summary}`,
    ...Object.entries(parts).flatMap(([name, sentences]) =>
      sentences.map((s) => `    [${name}] ${s}`),
    ),
  ];
}
