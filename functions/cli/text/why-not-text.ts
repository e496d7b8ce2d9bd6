import type { WhyNot } from '../../../lib/matching/index.ts';
import type { Readers } from '../../shared/reason-titles.ts';
import { standingWords, withoutProvisionWords } from '../../shared/standing-words.ts';
import { reasonsText } from './reasons-text.ts';

/** Where one setting stands for a request, and why. */
export function whyNotText(answer: WhyNot, readers: Readers): string {
  const { settingName, settingKey, explanation, evaluation } = answer;
  return [
    `${settingName} (${settingKey}): ${standingWords(answer)}`,
    ...(evaluation === null ? [`  ${withoutProvisionWords(answer)}`] : []),
    ...(explanation === null ? [] : reasonsText(explanation, readers, true)),
  ].join('\n');
}
