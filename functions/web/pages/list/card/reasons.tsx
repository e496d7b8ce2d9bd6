import { CAUTION, type Reasons } from '../../../../../lib/matching/index.ts';
import { REASON_TITLES } from '../../../../shared/reason-titles.ts';

const TITLES = REASON_TITLES.professional;
const KINDS = ['counts', 'against', 'unknown', 'wouldChange', 'robustness'] as const;

/** What a person must weigh, from among the reasons against. */
export function cautionsIn({ against }: Reasons): string[] {
  return against
    .filter((reason) => reason.startsWith(CAUTION))
    .map((reason) => reason.slice(CAUTION.length))
    .map((reason) => reason.charAt(0).toUpperCase() + reason.slice(1));
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
