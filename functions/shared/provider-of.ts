import type { Owner } from '../../lib/access/index.ts';

/** The owner of what a setting publishes. */
export function providerOf(settingKey: string): Owner {
  return { kind: 'provider', code: settingKey };
}
