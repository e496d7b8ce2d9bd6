import * as z from 'zod';
import type { Setting } from '../../register/index.ts';

/** Names of the organisations of a register, apart from its settings, so that naming one needs no look at all of them. */
export const $RegisterNames = z.object({
  /** By code. */
  authorities: z.record(z.string(), z.string()),
  trusts: z.record(z.string(), z.object({ name: z.string(), settings: z.array(z.string()) })),
});
export type RegisterNames = z.infer<typeof $RegisterNames>;

/** The names that the settings carry; a trust's settings are those that are not closed. */
export function namesOf(settings: readonly Setting[]): RegisterNames {
  const authorities: RegisterNames['authorities'] = {};
  const trusts: RegisterNames['trusts'] = {};
  for (const { key, authorityCode, authorityName, trust, trustCode, apart } of settings) {
    if (authorityCode && authorityName) authorities[authorityCode] = authorityName;
    if (trustCode === null || apart === 'closed') continue;
    const known = trusts[trustCode];
    if (known) known.settings.push(key);
    else trusts[trustCode] = { name: trust ?? `Trust ${trustCode}`, settings: [key] };
  }
  return { authorities, trusts };
}
