import type { Provision } from '../../../../lib/register/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { provisionFacts } from '../settings/setting-facts.ts';

/** What the register says of a provision, where its provider has said nothing. */
export function RegisterFacts({ provision }: { provision: Provision }) {
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: provisionFacts(provision).facts.map(([name, value]) => ({
          key: { text: name },
          value: { text: value ?? 'Not known', ...(value === null ? { classes: 'rp-muted' } : {}) },
        })),
      }}
    />
  );
}
