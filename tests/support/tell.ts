import type { Owner, Told, ToldTopic } from '../../lib/access/index.ts';
import { besideWrites } from '../../lib/adapters/store/beside.ts';
import type { TestWorld } from './test-world.ts';

/** An organisation is told of another's act, as the store writes it beside the act. */
export async function tell(
  { deps, table }: Pick<TestWorld, 'deps' | 'table'>,
  to: Owner,
  topic: ToldTopic,
  more: Partial<Pick<Told, 'from' | 'settingKey' | 'subject' | 'facts'>> = {},
): Promise<Told> {
  const at = new Date(deps.now()).toISOString();
  const from = more.from ?? ({ kind: 'authority', code: '990' } as const);
  const told: Told = {
    id: deps.newId(),
    to,
    from,
    at,
    topic,
    settingKey: to.code,
    subject: null,
    facts: {},
    read: null,
    ...more,
  };
  const audit = {
    id: deps.newId(),
    at,
    person: 'Olive Marsh',
    organisation: from,
    action: topic,
    subject: 'something',
    detail: '',
  };
  await table.transact(besideWrites(from, { audit, claim: null, tells: [told] }));
  return told;
}
