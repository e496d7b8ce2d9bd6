import type { Owner } from '../../../../lib/access/index.ts';

/** The way back from a request. */
export function backToList({ code }: Owner) {
  return { href: `/authority/${code}/requests`, text: 'Work list' };
}
