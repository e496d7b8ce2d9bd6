import type { HoldAction, HoldChange, ShownHold } from '../../../../lib/capacity/index.ts';
import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../../lib/matching/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { momentInWords } from '../../words/due-words.ts';

export const STATE_WORDS: Readonly<Record<ShownHold['state'], string>> = {
  held: 'Held',
  placed: 'Placed',
  released: 'Released',
  ended: 'Ended',
  lapsed: 'Lapsed',
};

const TAGS: Readonly<Record<ShownHold['state'], string>> = {
  held: 'govuk-tag--green',
  placed: 'govuk-tag--blue',
  released: 'govuk-tag--grey',
  ended: 'govuk-tag--grey',
  lapsed: 'govuk-tag--yellow',
};

/** How a hold stands, and whether it was made above the published places. */
export function HoldTags({ hold }: { hold: Pick<ShownHold, 'state' | 'overbooked'> }) {
  return (
    <span class="rp-hold-tags">
      <Govuk c="tag" params={{ text: STATE_WORDS[hold.state], classes: TAGS[hold.state] }} />{' '}
      {hold.overbooked && <OverbookedTag />}
    </span>
  );
}

export function OverbookedTag() {
  return <Govuk c="tag" params={{ text: 'Overbooked', classes: 'govuk-tag--red' }} />;
}

/** How each change is asked for, done and told. */
export const CHANGE_WORDS: Readonly<
  Record<HoldChange, { title: string; link: string; button: string; what: string; done: string }>
> = {
  extend: {
    title: 'Extend the hold',
    link: 'Extend',
    button: 'Extend the hold',
    what: 'The place stays kept for this child for longer.',
    done: 'hold-extended',
  },
  release: {
    title: 'Release the hold',
    link: 'Release',
    button: 'Release the place',
    what: 'The place is given back. Another child can have it at once.',
    done: 'hold-released',
  },
  place: {
    title: 'Record the placement',
    link: 'Record that the child is placed',
    button: 'Record the placement',
    what: 'The child has taken up the place. It stays taken, counted once, and does not lapse.',
    done: 'hold-placed',
  },
  end: {
    title: 'End the placement',
    link: 'End the placement',
    button: 'End the placement',
    what: 'The child has left. The place is given back.',
    done: 'hold-ended',
  },
};

export function actionLink(action: HoldAction): string {
  return action === 'again' ? 'Hold a place there again' : CHANGE_WORDS[action].link;
}

export function lapsesInWords({ state, until }: ShownHold, today: CalendarDate): string {
  if (state === 'placed') return 'Does not lapse: the child is placed';
  if (until === null || state === 'released' || state === 'ended') return 'Over';
  return momentInWords(until, today);
}

export function settingName(index: ProvisionIndex | null, settingKey: string): string {
  return index?.setting(settingKey)?.name ?? `Setting ${settingKey}`;
}
