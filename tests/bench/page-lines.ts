import { createList } from '../../functions/use-cases/create-list.ts';
import type { Owner } from '../../lib/access/index.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import { openWebWorld } from '../support/web-world.ts';
import { type Line, single, under } from './line.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const OFFICER = { person: 'bench', organisation: AMBLEDON, roles: ['case-officer' as const] };
const WARM = 20;
const TIMES = 100;
const LIMIT_MS = 30;

/** The list page over the demo world, warm: from the call to the whole of its HTML, with its reads and its audit entry. */
export async function pageLines(): Promise<readonly Line[]> {
  const world = await openDemoWorld();
  try {
    const web = openWebWorld(world);
    const cookie = await web.cookieOf(AMBLEDON, 'case-officer');
    const requests = await world.deps.requests(AMBLEDON).list({ after: null, limit: 1 });
    const request = requests.items[0];
    if (!request || !('id' in request)) throw new Error('The demo has no request.');
    const list = await createList(world.deps, AMBLEDON, OFFICER, request.id, null);
    if (!list.ok) throw new Error(list.problem.detail);
    const path = `/authority/990/requests/${request.id}/lists/1`;
    const look = async () => {
      const start = performance.now();
      const answer = await web.web.request(`http://localhost${path}`, { headers: { cookie } });
      const html = await answer.text();
      const time = performance.now() - start;
      if (answer.status !== 200) throw new Error(`The page was answered with ${answer.status}.`);
      return { time, bytes: html.length };
    };
    for (let i = 0; i < WARM; i += 1) await look();
    const times: number[] = [];
    let bytes = 0;
    for (let i = 0; i < TIMES; i += 1) {
      const looked = await look();
      times.push(looked.time);
      bytes = looked.bytes;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
    const note = `of ${TIMES} in the demo world, ${Math.round(bytes / 1000)} KB of HTML`;
    return [
      {
        what: 'the list page, p50',
        unit: 'ms',
        figure: { median: at(0.5), min: at(0), max: at(1) },
        budget: under(LIMIT_MS, 'ms', at(0.5)),
        note,
      },
      { what: 'the list page, p99', unit: 'ms', figure: single(at(0.99)), budget: null, note },
    ];
  } finally {
    await world.close();
  }
}
