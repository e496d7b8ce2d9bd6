import * as z from 'zod';
import {
  $SettingKey,
  BASIS_NAMES,
  longMoment,
  NEED_NAMES,
  ok,
  yearGroupName,
} from '../../../../lib/kernel/index.ts';
import { noticesCsv } from '../../../use-cases/family/notices-csv.ts';
import { type NamedNotice, readNotices } from '../../../use-cases/family/read-notices.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';

const $SettingParams = z.object({ setting: $SettingKey });
const ACCESS = { action: 'notice.read' as const };
const TITLE = 'Lists that name you';

const notices = definePage(
  {
    method: 'get',
    path: '/provider/:setting/notices',
    access: ACCESS,
    params: $SettingParams,
    query: NO_QUERY,
  },
  async (deps, { owner }) => {
    const { items, needChecking } = await readNotices(deps, owner);
    return ok(
      page(
        TITLE,
        <>
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body-l">
            An authority tells you when the list of a child names your setting, before or at the
            same moment as the family.
          </p>
          {needChecking > 0 && (
            <p class="govuk-body">
              {needChecking} notices cannot be read and need checking. Tell those who run the
              service.
            </p>
          )}
          {items.length === 0 ? (
            <p class="govuk-body">No list has named you yet. You will find each one here.</p>
          ) : (
            <Notices items={items} setting={owner.code} />
          )}
          <WhatYouCanDo />
        </>,
        { section: 'notices' },
      ),
    );
  },
);

function Notices({ items, setting }: { items: readonly NamedNotice[]; setting: string }) {
  return (
    <>
      <section class="rp-scroll" tabindex={0} aria-label="Notices">
        <Govuk
          c="table"
          params={{
            caption: 'Notices, newest first',
            captionClasses: 'govuk-visually-hidden',
            head: [
              { text: 'Told on' },
              { text: 'Authority' },
              { text: 'Year group' },
              { text: 'Need' },
              { text: 'Place' },
              { text: 'Starts' },
              { text: 'Area of home' },
              { text: 'List' },
            ],
            rows: items.map((notice) => [
              { text: longMoment(notice.toldAt) },
              { text: notice.authorityName },
              { text: yearGroupName(notice.yearGroup) },
              { text: NEED_NAMES[notice.primaryNeed] },
              { text: BASIS_NAMES[notice.basis] },
              { text: notice.startTerm },
              { text: notice.area ?? 'not stated' },
              {
                text: `Version ${notice.listVersion}${notice.replaces ? ', for a child of whom you were told before' : ''}${notice.isReplaced ? ' (a newer list has taken its place)' : ''}`,
              },
            ]),
          }}
        />
      </section>
      <p class="govuk-body">
        <a class="govuk-link" href={`/provider/${setting}/notices.csv`}>
          Download as CSV
        </a>
      </p>
    </>
  );
}

function WhatYouCanDo() {
  return (
    <section>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>You need not answer a notice. Nobody has decided anything, and no place is taken.</li>
        <li>
          Keep your free places up to date: a list made tomorrow uses what you have published.
        </li>
        <li>
          The family may get in touch or ask to visit. A notice says nothing of who they are; they
          tell you themselves.
        </li>
        <li>
          If the authority or the family wants a place with you, the authority consults you. You
          then have 15 days to reply, and can say why a place would not be right.
        </li>
        <li>Tell the authority now if something that is published about you is wrong.</li>
      </ul>
    </section>
  );
}

const csv = definePage(
  {
    method: 'get',
    path: '/provider/:setting/notices.csv',
    access: ACCESS,
    params: $SettingParams,
    query: NO_QUERY,
  },
  async (deps, { owner }) => {
    const { items } = await readNotices(deps, owner);
    return ok({
      kind: 'file',
      body: noticesCsv(items),
      type: 'text/csv; charset=utf-8',
      name: `notices-${owner.code}.csv`,
    });
  },
);

export const NOTICE_PAGES: readonly BoundPage[] = [notices, csv];
