import type { ProvisionKind, Setting } from '../../../lib/register/index.ts';

/** A provision as those who work there call it. */
const PROVISION_WORDS: Readonly<Record<ProvisionKind, string>> = {
  mainstream: 'the mainstream places',
  'resourced-provision': 'the resourced provision',
  'sen-unit': 'the SEN unit',
  special: 'the special school places',
  'alternative-provision': 'the alternative provision',
  college: 'the college places',
  'specialist-post-16': 'the specialist college places',
};

export function provisionWords(setting: Setting | null, provisionId: string): string {
  const kind = setting?.provisions.find(({ id }) => id === provisionId)?.kind;
  return kind === undefined ? `the provision ${provisionId}` : PROVISION_WORDS[kind];
}
