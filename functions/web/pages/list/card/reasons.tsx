import {
  CAUTION,
  capitalised,
  type Evaluation,
  GATE_WORDS,
  listInWords,
  type Reasons,
} from '../../../../../lib/matching/index.ts';
import { REASON_TITLES } from '../../../../shared/reason-titles.ts';

const TITLES = REASON_TITLES.professional;
const KINDS = ['counts', 'against', 'unknown', 'wouldChange', 'robustness'] as const;

/** What a person must weigh of a setting before anything else, in whole sentences. */
export function warningsOf({ cautions }: Pick<Evaluation, 'cautions'>, reasons: Reasons): string[] {
  const others = cautions.flatMap((caution) => {
    if (caution.caution === 'full') {
      return [
        'No place is expected to be free for this year group. Being full is not by itself a ground for refusal.',
      ];
    }
    if (caution.caution !== 'unverified') return [];
    const gates = listInWords(caution.facts.gates.map((gate) => GATE_WORDS[gate]));
    return [`Not known yet, to be asked before it is consulted: ${gates}.`];
  });
  return [...others, ...cautionsIn(reasons)];
}

/** Journeys and loads are among the reasons against, with their figures. */
function cautionsIn({ against }: Reasons): string[] {
  return against
    .filter((reason) => reason.startsWith(CAUTION))
    .map((reason) => reason.slice(CAUTION.length))
    .map(capitalised);
}

/** The reasons for a setting's place by kind, each as whole sentences; kinds of which there are none are left out. */
export function ReasonsList({
  reasons,
  kinds = KINDS,
}: {
  reasons: Reasons;
  kinds?: readonly (typeof KINDS)[number][];
}) {
  return (
    <>
      {kinds
        .filter((kind) => reasons[kind].length > 0)
        .map((kind) => (
          <>
            <h4 class="govuk-heading-s rp-reasons__title">{TITLES[kind]}</h4>
            <ul class="govuk-list govuk-list--bullet rp-reasons">
              {reasons[kind].map((reason) => (
                <li>{reason}</li>
              ))}
            </ul>
          </>
        ))}
    </>
  );
}
