import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { $ListWithBody } from '../../functions/api/contract/lists-contract.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { readBody } from './read-body.ts';
import { requestInput } from './request-input.ts';
import type { TestWorld } from './test-world.ts';

/** Distance counts for 0.36; the others keep their proportions. */
export const NEARER = {
  'need-fit': 0.24,
  distance: 0.36,
  capacity: 0.12,
  cost: 0.08,
  inclusion: 0.08,
  quality: 0.08,
  continuity: 0.04,
};

export type ListWithBody = z.infer<typeof $ListWithBody>;
type ProvisionCapacity = z.infer<typeof $SettingCapacity>['provisions'][number];

/** A case officer of the demo’s city, doing over the API what a story needs done; throws where the API refuses. */
export interface OfficerAtWork {
  readonly headers: Record<string, string>;
  /** The path of a new request for an autistic child in Highmarket, Year 7 from September 2027. */
  newRequest(reference: string): Promise<string>;
  newList(request: string): Promise<{ readonly text: string; readonly list: ListWithBody }>;
  /** What a setting’s first provision has published, and what is free. */
  capacityOf(settingKey: string): Promise<ProvisionCapacity>;
}

export function officerAtWork(world: TestWorld): OfficerAtWork {
  const headers = world.as('990', 'case-officer');
  return {
    headers,

    async newRequest(reference) {
      const body = requestInput({
        reference,
        secondNeed: 'SLCN',
        niceToHave: ['low-stimulus-space'],
        home: { easting: 588_800, northing: 456_680 },
      });
      const path = '/v1/authorities/990/requests';
      const made = await created(await world.call('POST', path, { headers, body }));
      return made.headers.get('location') ?? '';
    },

    async newList(request) {
      const made = await created(await world.call('POST', `${request}/lists`, { headers }));
      const text = await made.text();
      return { text, list: $ListWithBody.parse(JSON.parse(text)) };
    },

    async capacityOf(settingKey) {
      const path = `/v1/providers/${settingKey}/capacity`;
      const read = await readBody(await world.call('GET', path, { headers }), $SettingCapacity);
      const [first] = read.provisions;
      if (!first) throw new Error(`${settingKey} has no provision`);
      return first;
    },
  };
}

/** What a list says of a setting that it recommends. */
export function recommendationOf(
  settingKey: string,
  { body }: ListWithBody,
): ListWithBody['body']['proposal']['recommended'][number] {
  const { recommended } = body.proposal;
  const found = recommended.find(({ evaluation }) => evaluation.settingKey === settingKey);
  if (!found) throw new Error(`${settingKey} is not recommended`);
  return found;
}

/** SHA-256 of a list's body as it was sent. */
export function bodyHashOf(text: string): string {
  const body = text.slice(text.indexOf(',"body":') + ',"body":'.length, -1);
  return createHash('sha256').update(body).digest('hex');
}

async function created(response: Response): Promise<Response> {
  if (response.status === 201) return response;
  throw new Error(`${response.status}: ${await response.text()}`);
}
