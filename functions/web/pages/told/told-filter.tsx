import * as z from 'zod';
import { $ToldTopic, TOLD_TOPICS } from '../../../../lib/access/index.ts';
import { $Id, $SettingKey } from '../../../../lib/kernel/index.ts';
import { FilterChoice } from '../../components/filter-choice.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { TOLD_WORDS } from '../../words/told-words.ts';

export const $ToldQuery = z.object({
  done: z.string().optional(),
  setting: $SettingKey.or(z.literal('')).optional(),
  topic: $ToldTopic.or(z.literal('')).optional(),
  unread: z.literal('yes').optional(),
  /** Where the page before ended. */
  after: $Id.optional(),
});
export type ToldQuery = z.infer<typeof $ToldQuery>;

/** The query of the same list, with something else in it. */
export function toldSearch({ setting, topic, unread, after }: Partial<ToldQuery>): string {
  const asked = new URLSearchParams({
    ...(setting ? { setting } : {}),
    ...(topic ? { topic } : {}),
    ...(unread ? { unread } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return asked === '' ? '' : `?${asked}`;
}

interface ToldFilterProps {
  readonly query: ToldQuery;
  /** The settings of which one can be chosen; none where the reader has only one. */
  readonly settings: readonly { readonly key: string; readonly name: string }[];
}

/** What the list is narrowed to: a form whose fields become the address. */
export function ToldFilter({ query, settings }: ToldFilterProps) {
  const topics = [...TOLD_TOPICS].sort((a, b) =>
    TOLD_WORDS[a].topic.localeCompare(TOLD_WORDS[b].topic),
  );
  return (
    <form method="get" class="rp-tools__sort rp-told__filter">
      <FilterChoice
        name="topic"
        label="About"
        all="Anything"
        value={query.topic}
        items={topics.map((topic) => [topic, TOLD_WORDS[topic].topic])}
      />
      {settings.length > 0 && (
        <FilterChoice
          name="setting"
          label="Setting"
          all="Any"
          value={query.setting}
          items={settings.map(({ key, name }) => [key, name])}
        />
      )}
      <Govuk
        c="checkboxes"
        params={{
          name: 'unread',
          idPrefix: 'unread',
          classes: 'govuk-checkboxes--small',
          items: [{ value: 'yes', text: 'Only new ones', checked: query.unread === 'yes' }],
        }}
      />
      <Govuk c="button" params={{ text: 'Show', classes: 'govuk-button--secondary' }} />
    </form>
  );
}
