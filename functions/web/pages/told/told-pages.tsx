import * as z from 'zod';
import { $Owner, localPath, type Owner } from '../../../../lib/access/index.ts';
import { $Id, ok } from '../../../../lib/kernel/index.ts';
import { markAllRead, type ToldRef } from '../../../use-cases/told/mark-told-read.ts';
import { readTold, toldTo } from '../../../use-cases/told/read-told.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { organisationName } from '../../layout/organisation-name.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { $ToldQuery, ToldFilter, type ToldQuery, toldSearch } from './told-filter.tsx';
import { ToldList } from './told-list.tsx';
import { toldLines } from './told-view.ts';

const PAGE_SIZE = 50;
const TITLE = 'Changes';
const ACCESS = { action: 'told.read' as const };

/** The organisations that are told something, as addresses name them. */
const READERS = {
  provider: { path: '/provider/:setting/told', params: z.object({ setting: z.string() }) },
  trust: { path: '/trust/:trust/told', params: z.object({ trust: z.string() }) },
  authority: { path: '/authority/:authority/told', params: z.object({ authority: z.string() }) },
  consortium: {
    path: '/consortium/:consortium/told',
    params: z.object({ consortium: z.string() }),
  },
} as const;

function pagesFor({ path, params }: { readonly path: string; readonly params: z.ZodObject }) {
  const list = definePage(
    { method: 'get', path, access: ACCESS, params, query: $ToldQuery },
    async (deps, { owner, query, href }) => {
      const filter = {
        setting: query.setting || undefined,
        topic: query.topic || undefined,
        unread: query.unread === 'yes',
      };
      const from = { after: query.after ?? null, limit: PAGE_SIZE };
      const found = await readTold(deps, owner, filter, from);
      const lines = await toldLines(deps, owner, found.items);
      const own = `/${owner.kind}/${owner.code}/told`;
      const older = found.after === null ? null : toldSearch({ ...query, after: found.after });
      const name = await organisationName(deps, owner);
      return ok(
        page(
          `${TITLE}: ${name}`,
          <>
            <span class="govuk-caption-l">{name}</span>
            <h1 class="govuk-heading-l">{TITLE}</h1>
            <p class="govuk-body-l">{INTRODUCTIONS[owner.kind]}</p>
            <ToldFilter query={query} settings={await settingsOf(deps, owner)} />
            {lines.length === 0 ? (
              <p class="govuk-body">{nothing(query)}</p>
            ) : (
              <ToldList
                lines={lines}
                path={own}
                here={href}
                namesSettings={owner.kind !== 'provider'}
                onlySetting={(setting) => own + toldSearch({ ...query, setting, after: undefined })}
              />
            )}
            {older !== null && (
              <p class="govuk-body">
                <a class="govuk-link" href={own + older} rel="next">
                  Older changes
                </a>
              </p>
            )}
          </>,
          { section: 'told' },
        ),
      );
    },
  );
  const read = definePage(
    { method: 'post', path: `${path}/read`, access: ACCESS, params, query: NO_QUERY },
    async (deps, { owner, principal, form }) => {
      const marked = await markAllRead(deps, owner, principal, form.all('told').flatMap(refIn));
      if (!marked.ok) return marked;
      const here = form.text('here').replaceAll(/([?&])done=[^&#]*/g, '$1');
      const to = localPath(here) === here ? here : `/${owner.kind}/${owner.code}/told`;
      return ok(done(to, marked.value === 1 ? 'told-read' : 'all-told-read'));
    },
  );
  return [list, read];
}

/** What a form sent back of something that was told; nothing where it is of no such form. */
function refIn(sent: string): ToldRef[] {
  const [kind, code, id] = sent.split('/');
  const to = $Owner.safeParse({ kind, code });
  const known = $Id.safeParse(id);
  return to.success && known.success ? [{ to: to.data, id: known.data }] : [];
}

const INTRODUCTIONS: Readonly<Record<Owner['kind'], string>> = {
  provider: 'What others did that concerns your setting, newest first, and what you can do.',
  trust: 'What others did that concerns your settings, newest first, and what you can do.',
  authority: 'What settings and other authorities did that concerns you, newest first.',
  consortium: 'What settings and authorities did that concerns you, newest first.',
  national: 'What others did that concerns you, newest first.',
};

function nothing({ setting, topic, unread, after }: ToldQuery): string {
  if (setting || topic || unread || after) return 'There is nothing of this kind.';
  return 'Nothing has changed yet that concerns you. You will find it here when it does.';
}

/** The settings of a trust, to choose from. */
async function settingsOf(deps: WebDeps, owner: Owner) {
  if (owner.kind !== 'trust') return [];
  const settings = (await toldTo(deps, owner)).filter(({ kind }) => kind === 'provider');
  const named = await Promise.all(
    settings.map(async (one) => ({ key: one.code, name: await organisationName(deps, one) })),
  );
  return named.sort((a, b) => a.name.localeCompare(b.name));
}

export const TOLD_PAGES: readonly BoundPage[] = Object.values(READERS).flatMap(pagesFor);
