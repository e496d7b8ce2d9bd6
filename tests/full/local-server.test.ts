import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { endServer, type LocalServer, startServer } from '../support/local-server.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';

describe('the local server', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-local-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  async function references(server: LocalServer): Promise<string[]> {
    const response = await fetch(`${server.base}/v1/authorities/990/requests?limit=100`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    const { items } = await readBody(response, pageSchema($PlacementRequest));
    return items.map((request) => ('reference' in request ? request.reference : '?'));
  }

  async function record(server: LocalServer, reference: string): Promise<number> {
    const response = await fetch(`${server.base}/v1/authorities/990/requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(requestInput({ reference })),
    });
    return response.status;
  }

  it('keeps every acknowledged write over kill -9 in the middle of writing, and over Ctrl-C', async () => {
    const first = await startServer(dataDir);
    expect(first.said).toContain('30 requests in authorities 990, 991 and 992');
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let n = 0; n < 500; n += 1) {
        const reference = `K-${n}`;
        if ((await record(first, reference)) === 201) acknowledged.push(reference);
      }
    })().catch(() => {});
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await endServer(first, 'SIGKILL');
    await writing;

    const second = await startServer(dataDir);
    expect(second.said).not.toContain('30 requests in authorities 990, 991 and 992');
    const kept = await references(second);
    expect(kept).toEqual(expect.arrayContaining(acknowledged.slice(-90)));
    expect(await record(second, 'AFTER-KILL')).toBe(201);
    expect(await endServer(second, 'SIGINT')).toBe(0);

    const third = await startServer(dataDir);
    expect(await references(third)).toContain('AFTER-KILL');
    await endServer(third, 'SIGTERM');
  }, 150_000);

  it('keeps a second server out of the same folder', async () => {
    const first = await startServer(dataDir);
    await expect(startServer(dataDir)).rejects.toThrow('Another Rightplace process');
    await endServer(first, 'SIGTERM');
  }, 150_000);

  it('starts empty when asked to', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rightplace-empty-'));
    const server = await startServer(elsewhere, '--empty');
    expect(await references(server)).toEqual([]);
    await endServer(server, 'SIGTERM');
    rmSync(elsewhere, { recursive: true, force: true });
  }, 150_000);
});
