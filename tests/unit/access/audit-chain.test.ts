import { describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  CHAIN_START,
  chainFaults,
  type StoredChain,
  sealed,
} from '../../../lib/access/index.ts';

function entry(n: number, detail = 'as it was'): AuditEntry {
  return {
    id: `01JCZ000000000000000000${String(n).padStart(3, '0')}`,
    at: '2026-11-23T10:00:00.000Z',
    person: 'Officer',
    organisation: { kind: 'authority', code: '990' },
    action: 'list.create',
    subject: `list/${n}`,
    detail,
  };
}

function chainOf(count: number): StoredChain {
  const entries = Array.from({ length: count }, (_, n) => entry(n));
  const seals = [...sealed(CHAIN_START, entries)];
  const last = seals.at(-1);
  return {
    head: last ? { number: last.number, hash: last.hash } : CHAIN_START,
    seals,
    entries: new Map(entries.map((one) => [one.id, one])),
    unsealed: new Set(),
    unreadable: [],
  };
}

describe('a chain of audit entries', () => {
  it('begins with nothing, and is whole', () => {
    expect(chainFaults(chainOf(0))).toEqual([]);
    expect(chainFaults(chainOf(5))).toEqual([]);
  });

  it('goes on where it ended, whether its entries come one by one or all at once', () => {
    const [first, ...others] = [0, 1, 2].map((n) => entry(n));
    const [one] = sealed(CHAIN_START, first ? [first] : []);
    if (!one) throw new Error('nothing sealed');
    expect([one, ...sealed(one, others)]).toEqual(chainOf(3).seals);
  });

  it.each<[string, (chain: StoredChain) => StoredChain, string]>([
    [
      'an entry was changed',
      (chain) => ({
        ...chain,
        entries: new Map(chain.entries).set(entry(2).id, entry(2, 'another')),
      }),
      'Entry 01JCZ000000000000000000002 (link 3) was changed after it was sealed.',
    ],
    [
      'an entry was taken out',
      (chain) => ({
        ...chain,
        entries: new Map([...chain.entries].filter(([id]) => id !== entry(1).id)),
      }),
      'Entry 01JCZ000000000000000000001 (link 2) is missing.',
    ],
    [
      'a link was taken out',
      (chain) => ({ ...chain, seals: chain.seals.filter(({ number }) => number !== 3) }),
      'Link 4 follows link 2: what stood between is missing.',
    ],
    [
      'the end was cut off',
      (chain) => ({ ...chain, seals: chain.seals.slice(0, 3) }),
      'The chain ends at link 3, but its head says 5.',
    ],
    [
      'an entry was put in',
      (chain) => ({ ...chain, entries: new Map(chain.entries).set('01J', entry(9)) }),
      'Entry 01J stands in no chain.',
    ],
    [
      'a link was written anew for another entry',
      (chain) => ({
        ...chain,
        seals: chain.seals.map((seal) =>
          seal.number === 2 ? { ...seal, entryId: entry(4).id } : seal,
        ),
      }),
      'Link 2 was changed.',
    ],
    [
      'something cannot be read',
      (chain) => ({ ...chain, unreadable: ['AUDIT#x'] }),
      'AUDIT#x cannot be read.',
    ],
  ])('tells that %s', (_, spoil, fault) => {
    expect(chainFaults(spoil(chainOf(5)))).toContain(fault);
  });

  it('tells that links were written anew from the changed one on, by the head that was noted', () => {
    const entries = [entry(0), entry(1, 'forged'), entry(2)];
    const forged = sealed(CHAIN_START, entries);
    expect(forged.at(-1)?.hash).not.toBe(chainOf(3).head.hash);
  });

  it('leaves alone what waits for its seal', () => {
    const chain = chainOf(2);
    const entries = new Map(chain.entries).set(entry(7).id, entry(7));
    expect(chainFaults({ ...chain, entries, unsealed: new Set([entry(7).id]) })).toEqual([]);
  });
});
