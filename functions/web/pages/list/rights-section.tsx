import { REASON_TITLES, rightsOnce } from '../../../shared/reason-titles.ts';
import type { ShownEntry } from './card/setting-card.tsx';

/** What the law gives the family, each sentence once, with the settings that it holds for. */
export function RightsSection({ entries }: { entries: readonly ShownEntry[] }) {
  const rights = rightsOnce(entries, 'professional');
  return (
    <section aria-labelledby="rights" class="rp-keep-together">
      <h2 class="govuk-heading-l rp-section" id="rights">
        {REASON_TITLES.professional.rights}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {rights.map((right) => (
          <li>{right}</li>
        ))}
        <li>The list advises; people decide.</li>
      </ul>
    </section>
  );
}
