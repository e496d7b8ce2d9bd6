import { auditEntry } from '../../functions/shared/audit.ts';
import { createList } from '../../functions/use-cases/create-list.ts';
import { recordRequest } from '../../functions/use-cases/state-a-request.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { $RequestInput } from '../../lib/requests/index.ts';
import { requestInput } from './request-input.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from './web-world.ts';

export const HARROWDALE: Owner = { kind: 'authority', code: '990' };
export const OFFICER: Principal = {
  person: 'An officer',
  organisation: HARROWDALE,
  roles: ['case-officer'],
};

/** A test world with its pages, in which lists wait to be shared with families. */
export interface FamilyWorld {
  readonly world: TestWorld;
  readonly web: WebWorld;
  /** A new request whose first list an officer has accepted; its id. */
  readonly acceptedList: (change?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Another version of the list, accepted. */
  readonly acceptAnother: (requestId: string) => Promise<number>;
  /** An officer shares the newest list in the page, settings told at the same moment. */
  readonly share: (officer: Browser, requestId: string, version?: number) => Promise<void>;
  /** An officer issues a link in the page; its address without the origin. */
  readonly issue: (
    officer: Browser,
    requestId: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<string>;
  /** A browser in which somebody has opened a link. */
  readonly openIn: (address: string) => Promise<Browser>;
  readonly close: () => Promise<void>;
}

export async function openFamilyWorld(): Promise<FamilyWorld> {
  const world = await openTestWorld();
  const web = openWebWorld(world);
  const { deps } = world;
  let references = 0;

  async function acceptAnother(requestId: string): Promise<number> {
    const made = await createList(deps, HARROWDALE, OFFICER, requestId, null);
    if (!made.ok) throw new Error(made.problem.detail);
    const audit = auditEntry(deps, OFFICER, 'list.accept', `list/${requestId}/1`, '');
    await deps.cases(HARROWDALE).change(requestId, { step: 'share-list' }, { audit, claim: null });
    return made.value.entry.version;
  }

  return {
    world,
    web,
    acceptAnother,
    async acceptedList(change = {}) {
      references += 1;
      const input = $RequestInput.parse(
        requestInput({ reference: `SECRET-REF-${references}`, ...change }),
      );
      const recorded = await recordRequest(deps, HARROWDALE, OFFICER, input, null);
      if (!recorded.ok) throw new Error(recorded.problem.detail);
      await acceptAnother(recorded.value.id);
      return recorded.value.id;
    },
    async share(officer, requestId, version = 1) {
      const sent = await officer.post(`/authority/990/requests/${requestId}/family/share`, {
        act: 'tell-and-share',
        version: String(version),
      });
      if (sent.status !== 303) throw new Error(sent.text);
    },
    async issue(officer, requestId, fields = {}) {
      const path = `/authority/990/requests/${requestId}/family/links/new`;
      const form = await officer.get(path);
      const once = hidden(form.html, 'once');
      const shown = await officer.post(path, {
        once,
        part: 'parent-or-carer-1',
        days: '28',
        ...fields,
      });
      const address = /http:\/\/localhost(\/family\/open\/[^<\s]+)/.exec(shown.html)?.[1];
      if (!address) throw new Error(shown.text);
      return address;
    },
    async openIn(address) {
      const browser = web.browser();
      const opened = await browser.post(address);
      if (opened.status !== 303) throw new Error(opened.text);
      return browser;
    },
    close: () => world.close(),
  };
}

/** The value of a hidden field of a page. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`The page has no hidden field ${name}.`);
  return value;
}
