import type { Beside, Owner } from '../../lib/access/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import {
  ACT_2014,
  type PoliciesStore,
  type PolicyPack,
  policyInForce,
} from '../../lib/policy/index.ts';
import { createKept } from './kept.ts';

/** Where functions get the policy of an owner from; its versions are read at most every half minute. */
export interface PolicySource {
  /** A store through which a version that is published is seen here at once. */
  policies(owner: Owner): PoliciesStore<Beside>;
  /** The pack in force on a day; the national one for whoever has published none. */
  policyOf(owner: Owner, date: CalendarDate): Promise<PolicyPack>;
}

export function createPolicySource(
  storeOf: (owner: Owner) => PoliciesStore<Beside>,
  now: () => number,
): PolicySource {
  const versions = createKept(async (code) => {
    const all = await storeOf({ kind: 'authority', code }).all();
    // Without every version readable it is not known which is in force, and none may be ranked by.
    if (!all.ok) throw new Error(all.problem.detail);
    return all.value;
  }, now);
  return {
    policies(owner) {
      const store = storeOf(owner);
      return {
        ...store,
        async publish(version, beside) {
          const published = await store.publish(version, beside);
          versions.forget();
          return published;
        },
      };
    },
    async policyOf(owner, date) {
      if (owner.kind !== 'authority') return ACT_2014;
      return policyInForce(await versions.of(owner.code), date);
    },
  };
}
