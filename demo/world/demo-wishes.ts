import type { Setting } from '../../lib/register/index.ts';
import type { Wishes } from '../overlay/simulate-facts.ts';
import type { ReturnWish } from '../simulation/simulate-return.ts';

/** Days; all of them more than three months. */
const STALE_AGES = [94, 103, 111, 120] as const;

/** Returns that a story needs: places for three children at most, and schools that say nothing. */
const SAID: readonly (readonly [string, ReturnWish])[] = [
  ['995001-main', { said: 'free', age: 6 }],
  ['995003-main', { said: 'full', age: 3 }],
  ['995002-resourced', { said: 'free', age: 2 }],
  ['995004-resourced', { said: 'free', age: 20 }],
  // Not open yet, so there is nothing to publish.
  ['995024-main', { said: 'nothing' }],
  ['995030-main', { said: 'free', age: 12 }],
  ['995031-main', { said: 'free', age: 30 }],
  ['996004-main', { said: 'nothing' }],
  ['996013-main', { said: 'nothing' }],
  ['996020-main', { said: 'nothing' }],
  ['996030-main', { said: 'free', age: 15 }],
  ['997030-main', { said: 'free', age: 40 }],
  ['997031-main', { said: 'free', age: 9 }],
  ['997040-main', { said: 'nothing' }],
];

const FEES_PUBLISHED: readonly (readonly [string, boolean])[] = [
  ['995030', true],
  ['995031', false],
  ['996030', true],
  ['996031', true],
  ['997031', true],
  ['997032', false],
];

/** What the stories of the demo need of returns and fees. */
export function demoWishes(settings: readonly Setting[]): Wishes {
  const provisions = settings.flatMap((setting) => setting.provisions);
  const full = provisions.filter(({ designatedNeeds }) => designatedNeeds?.includes('MLD'));
  const stale = provisions.filter(({ designatedNeeds }) => designatedNeeds?.includes('PD'));
  return {
    returns: new Map<string, ReturnWish>([
      ...SAID,
      ...full.map(({ id }): [string, ReturnWish] => [id, { said: 'full', age: 10 }]),
      ...stale.map(({ id }, i): [string, ReturnWish] => [
        id,
        { age: STALE_AGES[i % STALE_AGES.length] ?? STALE_AGES[0] },
      ]),
    ]),
    feesPublished: new Map(FEES_PUBLISHED),
  };
}
