import type { WhyNot } from '../../../lib/matching/index.ts';
import type { Readers } from '../../shared/reason-titles.ts';
import { reasonsText } from './reasons-text.ts';
import { codeInWords } from './wording.ts';

/** Where one setting stands for a request, and why. */
export function whyNotText(answer: WhyNot, readers: Readers): string {
  const { settingName, settingKey, apart, recommended, rank, explanation, evaluation } = answer;
  const standing = recommended
    ? `recommended at rank ${rank}`
    : `not recommended${rank === null ? '' : `; rank ${rank}`}`;
  const without =
    evaluation === null
      ? [
          `  The register knows no provision of it for children with plans${apart === null ? '' : ` (${codeInWords(apart)})`}.`,
        ]
      : [];
  return [
    `${settingName} (${settingKey}): ${standing}`,
    ...without,
    ...(explanation === null ? [] : reasonsText(explanation, readers, true)),
  ].join('\n');
}
