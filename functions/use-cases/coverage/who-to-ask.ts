import * as z from 'zod';
import { $Reminder, lastReminder } from '../../../lib/capacity/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { activeEditors } from '../reminders/recipients.ts';
import { $CoverageRow, type CoverageRow } from './coverage-row.ts';

/** A provision with who can be asked of it, and the last reminder that anybody had. */
export const $AskableRow = $CoverageRow
  .extend({
    /** How many people edit for the setting, and for its trust where it is of one. */
    editors: z.object({
      setting: z.int().min(0),
      trust: z.object({ code: z.string(), name: z.string(), people: z.int().min(0) }).nullable(),
    }),
    lastReminder: $Reminder.nullable(),
    askedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AskableRow' });
export type AskableRow = z.infer<typeof $AskableRow>;

type AskDeps = Pick<Deps, 'currentIndex' | 'members' | 'returnWatches'>;

/** Of the rows of one page: each setting's and each trust's members are read once. Numbers alone leave here, no names. */
export async function withWhoToAsk(
  deps: AskDeps,
  rows: readonly CoverageRow[],
): Promise<readonly AskableRow[]> {
  const index = await deps.currentIndex();
  const watches = await deps.returnWatches.read(
    rows.map(({ settingKey, provisionId }) => ({ settingKey, id: provisionId })),
  );
  const counts = new Map<string, Promise<number>>();
  const countOf = (owner: Parameters<Deps['members']>[0]) => {
    const key = `${owner.kind} ${owner.code}`;
    const counted = counts.get(key) ?? activeEditors(deps, owner).then((people) => people.length);
    counts.set(key, counted);
    return counted;
  };
  return Promise.all(
    rows.map(async (row) => {
      const code = index?.setting(row.settingKey)?.trustCode ?? null;
      const watch = watches.get(row.provisionId);
      const known = watch === undefined || 'needsChecking' in watch ? null : watch;
      return {
        ...row,
        editors: {
          setting: await countOf(providerOf(row.settingKey)),
          trust: code === null ? null : await trustOf(code),
        },
        lastReminder: known && lastReminder(known),
        askedAt: known?.asked?.at ?? null,
      };
    }),
  );

  async function trustOf(code: string) {
    const name = index?.trust(code)?.name ?? `Trust ${code}`;
    return { code, name, people: await countOf({ kind: 'trust', code }) };
  }
}
