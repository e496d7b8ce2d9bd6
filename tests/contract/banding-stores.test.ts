import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Beside, Owner } from '../../lib/access/index.ts';
import { type Engine, openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import {
  createFeesStore,
  createFrameworksStore,
  createTable,
  ensureTable,
  type Table,
} from '../../lib/adapters/store/index.ts';
import { createNewId } from '../../lib/kernel/index.ts';
import { aFee, aFramework } from '../unit/banding/a-place.ts';

const AUTHORITY: Owner = { kind: 'authority', code: '878' };
const PROVIDER: Owner = { kind: 'provider', code: '100001' };
const ALL = { after: null, limit: 100 };
const newId = createNewId(() => Date.parse('2026-11-23T10:00:00Z'));

function beside(organisation: Owner, key?: string): Beside {
  const at = '2026-11-23T10:00:00.000Z';
  return {
    audit: {
      id: newId(),
      at,
      person: 'Somebody',
      organisation,
      action: 'publish',
      subject: 'x/1',
      detail: '',
    },
    claim:
      key === undefined
        ? null
        : { key, fingerprint: 'f', resource: '1', expiresAtEpochSeconds: 4_000_000_000 },
  };
}

const dataDir = mkdtempSync(join(tmpdir(), 'rightplace-banding-'));
let engine: Engine;
let client: DynamoDBClient;
let table: Table;
beforeAll(async () => {
  engine = await openEngine(dataDir);
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await ensureTable(client, 'rightplace');
  table = createTable(client, 'rightplace');
});
afterAll(async () => {
  client.destroy();
  await engine.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('banding frameworks', () => {
  const store = () => createFrameworksStore(table, AUTHORITY);
  const first = aFramework({ version: 1, inForceFrom: '2026-04-01' });
  const second = aFramework({ version: 2, inForceFrom: '2027-04-01' });

  it('are none before the first', async () => {
    expect(await store().inForce('2027-01-01')).toEqual({ ok: true, value: null });
  });

  it('are published, listed newest first, and found by date', async () => {
    expect(await store().publish(first, beside(AUTHORITY, 'key-1'))).toEqual({
      ok: true,
      value: first,
    });
    expect((await store().publish(second, beside(AUTHORITY))).ok).toBe(true);
    expect(await store().list(ALL)).toEqual({ items: [second, first], after: null });
    expect(await store().inForce('2027-03-31')).toEqual({ ok: true, value: first });
    expect(await store().inForce('2027-04-01')).toEqual({ ok: true, value: second });
  });

  it.each([
    ['a version that is taken', 2, undefined, 'framework-version-taken'],
    ['a key that is claimed', 3, 'key-1', 'idempotency-key-in-use'],
  ])('refuse %s, and store nothing', async (_name, version, key, code) => {
    const refusal = await store().publish(aFramework({ version }), beside(AUTHORITY, key));
    expect(refusal).toMatchObject({ ok: false, problem: { kind: 'conflict', code } });
    expect(await store().list(ALL)).toEqual({ items: [second, first], after: null });
  });

  it.each<Owner>([
    { kind: 'authority', code: '879' },
    { kind: 'consortium', code: '878' },
  ])('are hidden from $kind $code', async (owner) => {
    const other = createFrameworksStore(table, owner);
    expect(await other.list(ALL)).toEqual({ items: [], after: null });
    expect(await other.inForce('2030-01-01')).toEqual({ ok: true, value: null });
  });
});

describe('fees', () => {
  const store = () => createFeesStore(table, PROVIDER);
  const ids = [newId(), newId(), newId()] as const;
  const old = aFee({ id: ids[0], from: '2025-09-01' });
  const day = aFee({ id: ids[1], from: '2026-09-01' });
  const unit = aFee({ id: ids[2], provisionId: '100001-unit' });

  it('are published together, listed by provision, last published first', async () => {
    const fees = [old, day, unit];
    expect(await store().publish(fees, beside(PROVIDER, 'key-2'))).toEqual({
      ok: true,
      value: fees,
    });
    expect(await store().ofProvision('100001-main', ALL)).toEqual({
      items: [day, old],
      after: null,
    });
    expect(await store().current('2026-11-23')).toEqual({ ok: true, value: [day, unit] });
  });

  it.each([
    ['one that is published already', [aFee({ id: newId() }), day], undefined, 'fee-exists'],
    ['a key that is claimed', [aFee({ id: newId() })], 'key-2', 'idempotency-key-in-use'],
    [
      'more than fit together',
      Array.from({ length: 46 }, () => aFee({ id: newId() })),
      undefined,
      'too-many-fees',
    ],
  ])('refuse %s, and store nothing', async (_name, fees, key, code) => {
    expect(await store().publish(fees, beside(PROVIDER, key))).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(await store().ofProvision('100001-main', ALL)).toEqual({
      items: [day, old],
      after: null,
    });
  });

  it('take 45 at once, and are all read again, page after page', async () => {
    const owner: Owner = { kind: 'provider', code: '100003' };
    const other = createFeesStore(table, owner);
    const begins = (n: number) => aFee({ id: newId(), from: `${2010 + (n % 80)}-09-01` });
    const batches = [
      Array.from({ length: 45 }, (_, n) => begins(n)),
      Array.from({ length: 45 }, (_, n) => begins(45 + n)),
      Array.from({ length: 45 }, () => aFee({ id: newId(), basis: 'residential-38' })),
    ];
    for (const fees of batches) {
      expect(await other.publish(fees, beside(owner))).toEqual({ ok: true, value: fees });
    }
    const found = await other.current('2000-01-01');
    // Eighty dates of day fees, ten of them published twice, and one date of residential fees.
    expect(found.ok && found.value.length).toBe(81);
  });

  it('are hidden from another provider', async () => {
    const other = createFeesStore(table, { kind: 'provider', code: '100002' });
    expect(await other.ofProvision('100001-main', ALL)).toEqual({ items: [], after: null });
    expect(await other.current('2026-11-23')).toEqual({ ok: true, value: [] });
  });
});
