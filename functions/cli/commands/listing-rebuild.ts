import * as z from 'zod';
import { $AuthorityCode, ok } from '../../../lib/kernel/index.ts';
import { howMany } from '../../shared/words.ts';
import { type Rebuilt, rebuildTallies } from '../../use-cases/listing/rebuild-tallies.ts';
import { managerOf } from '../acting.ts';
import { defineCommand } from '../command.ts';

const MOST_NAMED = 10;

/** `listing rebuild`: what providers see of an authority's lists, counted anew from the lists. */
export const listingRebuild = defineCommand({
  name: 'listing rebuild',
  summary: 'Count anew, from the stored lists, what providers see of why they are not listed',
  required: [['--authority <code>', 'DfE code of the authority, for example 383']],
  options: [['--check', 'say what stands otherwise, and change nothing']],
  examples: ['listing rebuild --authority 383 --check', 'listing rebuild --authority 383'],
  input: z.object({ authority: $AuthorityCode, check: z.boolean().default(false) }),
  async handle(session, { authority, check }) {
    const { deps } = await session.open();
    const { owner } = managerOf(authority);
    const rebuilt = await rebuildTallies(deps, owner, { checkOnly: check });
    if (!rebuilt.ok) return rebuilt;
    return ok({ value: rebuilt.value, text: () => rebuiltText(rebuilt.value, authority, check) });
  },
});

function rebuiltText(
  { requests, tallies, differed, needChecking }: Rebuilt,
  authority: string,
  check: boolean,
): string {
  const counted = `Lists of ${howMany(requests, 'request')} of authority ${authority} make ${howMany(tallies, 'tally', 'tallies')}.`;
  const named = differed
    .slice(0, MOST_NAMED)
    .map(({ settingKey, season }) => `\n  ${settingKey}, September ${season}`)
    .join('');
  const stood =
    differed.length === 0
      ? 'All of them stood so already.'
      : `${howMany(differed.length, 'tally', 'tallies')} stood otherwise${check ? '' : ' and were put right'}:${named}${differed.length > MOST_NAMED ? `\n  and ${differed.length - MOST_NAMED} more` : ''}`;
  const unread =
    needChecking === 0
      ? ''
      : `\n${howMany(needChecking, 'list')} cannot be read and need checking; they are not counted.`;
  return `${counted}\n${stood}${unread}`;
}
