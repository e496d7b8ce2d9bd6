import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { $ShownHold, academicYearOf } from '../../lib/capacity/index.ts';
import { londonDate } from '../../lib/kernel/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { endServer, type LocalServer, startServer } from '../support/local-server.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';

const ATTEMPTS = 100;
const TODAY = londonDate(Date.now());
/** The server has the clock of the day on which the test runs. */
const NEXT_YEAR = academicYearOf(TODAY) + 1;

describe('the last three places when the server is killed while a hundred want them', () => {
  let dataDir: string;
  let server: LocalServer;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rightplace-kill-server-'));
    server = await startServer(dataDir);
  });
  afterAll(async () => {
    await endServer(server, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function send(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${server.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${server.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async function newRequest(): Promise<string> {
    const input = requestInput({
      startDate: `${NEXT_YEAR}-09-01`,
      dateOfBirth: `${NEXT_YEAR - 11}-03-14`,
    });
    const made = await send('POST', '/v1/authorities/990/requests', input);
    const { id } = await readBody(made, $PlacementRequest);
    return `/v1/authorities/990/requests/${id}/holds`;
  }

  async function publish(settingKey: string, nextSeptember: number): Promise<void> {
    const free = { now: null, nextSeptember, septemberAfter: null };
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: null, free };
    const path = `/v1/authorities/990/settings/${settingKey}/provisions/${settingKey}-main/returns`;
    expect((await send('POST', path, { asOf: TODAY, years: [year] })).status).toBe(201);
  }

  async function heldOf(path: string): Promise<string[]> {
    const { items } = await readBody(await send('GET', path), pageSchema($ShownHold));
    return items.map((hold) => ('state' in hold ? `${path} ${hold.id} ${hold.state}` : '?'));
  }

  async function free(settingKey: string): Promise<number | undefined> {
    const answer = await send('GET', `/v1/providers/${settingKey}/capacity`);
    const { provisions } = await readBody(answer, $SettingCapacity);
    const places = provisions.flatMap((provision) => provision.places);
    return places.find(
      ({ yearGroup, academicYear }) => yearGroup === 7 && academicYear === NEXT_YEAR,
    )?.free;
  }

  it.each([
    [1, '997001'],
    [2, '997002'],
  ])(
    'keeps every hold that was acknowledged and gives three in the end (kill -9 after %i)',
    async (killAfter, settingKey) => {
      await publish(settingKey, 3);
      const paths: string[] = [];
      for (let n = 0; n < ATTEMPTS; n += 10) {
        paths.push(...(await Promise.all(Array.from({ length: 10 }, newRequest))));
      }
      const acknowledged: string[] = [];
      const killed: Promise<unknown>[] = [];
      const attempt = async (path: string): Promise<void> => {
        const answer = await send('POST', path, { provisionId: `${settingKey}-main` });
        if (answer.status !== 201) return;
        const { id, state } = await readBody(answer, $ShownHold);
        acknowledged.push(`${path} ${id} ${state}`);
        if (acknowledged.length === killAfter) killed.push(endServer(server, 'SIGKILL'));
      };
      // Who is not answered does not know whether a place is held.
      const answered = await Promise.allSettled(paths.map(attempt));
      expect(answered.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
      expect(killed).toHaveLength(1);
      await Promise.all(killed);

      server = await startServer(dataDir);
      const kept = (await Promise.all(paths.map(heldOf))).flat();
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(kept.length).toBeLessThanOrEqual(3);

      await Promise.all(
        paths
          .filter((path) => !acknowledged.some((hold) => hold.startsWith(path)))
          .map((path) => send('POST', path, { provisionId: `${settingKey}-main` })),
      );
      const all = (await Promise.all(paths.map(heldOf))).flat();
      expect(all).toHaveLength(3);
      expect(all).toEqual(expect.arrayContaining(kept));
      expect(await free(settingKey)).toBe(0);
    },
    120_000,
  );
});
