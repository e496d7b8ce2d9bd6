import type { Owner } from '../../lib/access/index.ts';
import {
  type BandingFramework,
  type FrameworksStore,
  STARTING_FRAMEWORK,
} from '../../lib/banding/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import { createKept } from './kept.ts';

/** Where functions get the banding framework of an authority from; read at most every half minute for a day. */
export interface FrameworkSource {
  /** A store through which a version that is published is seen here at once. */
  frameworks(owner: Owner): FrameworksStore;
  /** The version that prices a place on a day; the starting framework for whoever has published none. */
  frameworkOf(owner: Owner, date: CalendarDate): Promise<BandingFramework>;
}

export function createFrameworkSource(
  storeOf: (owner: Owner) => FrameworksStore,
  now: () => number,
): FrameworkSource {
  const inForce = createKept(async (key) => {
    const [code = '', date = ''] = key.split(' ');
    const found = await storeOf({ kind: 'authority', code }).inForce(date);
    // Without every version readable it is not known which is in force, and none may be reckoned by.
    if (!found.ok) throw new Error(found.problem.detail);
    return found.value ?? STARTING_FRAMEWORK;
  }, now);
  return {
    frameworks(owner) {
      const store = storeOf(owner);
      return {
        ...store,
        async publish(framework, beside) {
          const published = await store.publish(framework, beside);
          inForce.forget();
          return published;
        },
      };
    },
    async frameworkOf(owner, date) {
      if (owner.kind !== 'authority') return STARTING_FRAMEWORK;
      return inForce.of(`${owner.code} ${date}`);
    },
  };
}
