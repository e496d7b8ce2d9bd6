import * as z from 'zod';
import {
  FEE_PARTS,
  type Fee,
  feeInForce,
  feeTotal,
  percentChange,
} from '../../../../lib/banding/index.ts';
import { $ProvisionId } from '../../../../lib/capacity/index.ts';
import {
  $SettingKey,
  BASIS_NAMES,
  londonDate,
  longDate,
  ok,
  pounds,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { knownProvision } from '../../../shared/known-provision.ts';
import { feesPublishedBefore, publishFees } from '../../../use-cases/publish-fees.ts';
import { readPlaces } from '../../../use-cases/read-places.ts';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { FeeForm } from './fee-form.tsx';
import { upliftWords } from './fee-words.ts';
import { readFeeForm, type TypedFee } from './read-fee-form.ts';

const $Query = NO_QUERY.extend({ provisionId: $ProvisionId });
const CONTRACT = {
  access: { action: 'fee.publish' },
  params: z.object({ setting: $SettingKey }),
  query: $Query,
} as const;
type FeeVisit = ActingVisit<{ setting: string }, z.infer<typeof $Query>>;

const ask = definePage({ ...CONTRACT, method: 'get', path: '/provider/:setting/fees/new' }, asked);
/** Back from the check, with all that was typed. */
const again = definePage(
  { ...CONTRACT, method: 'post', path: '/provider/:setting/fees/new' },
  asked,
);

function at({ owner, query }: FeeVisit, step: string): string {
  return `/provider/${owner.code}/fees${step}?provisionId=${query.provisionId}`;
}

async function asked(
  deps: WebDeps,
  visit: FeeVisit,
  errors: FormErrors = NO_ERRORS,
): Promise<Result<ShownPage>> {
  const { owner, query, form } = visit;
  const known = await knownProvision(deps, owner.code, query.provisionId);
  if (!known.ok) return known;
  const fees = await feesOf(deps, visit);
  const bases = ['day', 'residential-38', 'residential-52'] as const;
  const today = londonDate(deps.now());
  const inForce = bases.flatMap((basis) => feeInForce(fees, basis, today) ?? []);
  return ok(
    page(
      'Publish a new fee',
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{sentence(KIND_WORDS[known.value.kind])}</span>
          <h1 class="govuk-heading-l">Publish a new fee</h1>
          <FeeForm
            action={at(visit, '/check')}
            form={form}
            errors={errors}
            before={inForce[0] ?? null}
          />
        </div>
      </div>,
      {
        section: 'fees',
        hasErrors: errors.list.length > 0,
        back: { href: `/provider/${owner.code}/fees`, text: 'Fees' },
      },
    ),
  );
}

async function feesOf(deps: WebDeps, { owner, query }: FeeVisit): Promise<readonly Fee[]> {
  const { items } = await deps.fees(owner).all();
  return items.filter(({ provisionId }) => provisionId === query.provisionId);
}

const check = definePage(
  { ...CONTRACT, method: 'post', path: '/provider/:setting/fees/check' },
  async (deps, visit) => {
    const fees = await feesOf(deps, visit);
    const read = readFeeForm(visit.form, fees);
    if (!read.ok) return asked(deps, visit, read.errors);
    const { fee } = read;
    const today = londonDate(deps.now());
    const own = fees.filter(({ publishedBy }) => publishedBy !== 'simulated');
    if (fee.from < today && !fee.reason && feeInForce(own, fee.basis, fee.from)) {
      const text = `${longDate(fee.from)} has passed and a fee is published for that day. Say why you change it`;
      return asked(deps, visit, { list: [{ field: 'reason', text }] });
    }
    const before = feeInForce(fees, fee.basis, fee.from);
    const replaced = before?.from === fee.from;
    return ok(
      page(
        'Check the new fee',
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">Check the new fee</h1>
            <p class="govuk-body-l">
              {sentence(BASIS_NAMES[fee.basis])}, from {longDate(fee.from)}:{' '}
              {pounds(feeTotal(fee.parts))} a year.
            </p>
            {replaced && (
              <Govuk
                c="inset-text"
                params={{
                  text: `It takes the place of the ${pounds(feeTotal(before.parts))} that is published for the same date, which stays in the history as superseded.`,
                }}
              />
            )}
            <Difference before={before} fee={fee} />
            <Priced words={await pricedWords(deps, visit)} />
            <form method="post" action={at(visit, '')} novalidate>
              <input type="hidden" name="once" value={deps.newId()} />
              <Carried form={visit.form} />
              <Govuk c="button" params={{ text: 'Publish the fee', preventDoubleClick: true }} />
            </form>
            <form method="post" action={at(visit, '/new')} novalidate>
              <Carried form={visit.form} />
              <Govuk
                c="button"
                params={{ text: 'Change it', classes: 'govuk-button--secondary' }}
              />
            </form>
          </div>
        </div>,
        { section: 'fees', back: { href: at(visit, '/new'), text: 'New fee' } },
      ),
    );
  },
);

/** What was typed, for the next step. */
function Carried({ form }: { form: FormFields }) {
  return (
    <>
      {form
        .names()
        .filter((name) => name !== 'once')
        .map((name) => (
          <input type="hidden" name={name} value={form.text(name)} />
        ))}
    </>
  );
}

function Difference({ before, fee }: { before: Fee | null; fee: TypedFee }) {
  const rows: readonly (readonly [string, number | null, number])[] = [
    ...FEE_PARTS.map(
      (part) => [sentence(part), before?.parts[part] ?? null, fee.parts[part]] as const,
    ),
    ['Whole', before && feeTotal(before.parts), feeTotal(fee.parts)],
  ];
  return (
    <Scroll label="What changes">
      <Govuk
        c="table"
        params={{
          caption: before ? `Against the fee from ${longDate(before.from)}` : 'The first fee',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'A year' },
            { text: 'Before', format: 'numeric' },
            { text: 'New', format: 'numeric' },
            { text: 'Change' },
          ],
          rows: rows.map(([name, was, is]) => [
            { text: name },
            { text: was === null ? '–' : pounds(was), format: 'numeric' },
            { text: pounds(is), format: 'numeric' },
            {
              text: upliftWords(
                was === null
                  ? null
                  : { from: was, pence: is - was, percent: percentChange(was, is) },
              ),
            },
          ]),
        }}
      />
    </Scroll>
  );
}

/** Authorities that keep places in the provision now, whatever their basis, which a count of places does not know. */
async function pricedWords(deps: WebDeps, { owner, query }: FeeVisit): Promise<readonly string[]> {
  const index = await deps.currentIndex();
  const { places } = await readPlaces(deps, owner.code);
  const codes = places
    .filter(({ provisionId }) => provisionId === query.provisionId)
    .flatMap(({ kept }) => kept.flatMap(({ authority }) => authority ?? []));
  return [...new Set(codes)].sort().map((code) => {
    const count = codes.filter((each) => each === code).length;
    const name = index?.authorityName(code) ?? `Authority ${code}`;
    return `${name}: ${count} ${count === 1 ? 'place' : 'places'}`;
  });
}

function Priced({ words }: { words: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">What it prices</h2>
      <p class="govuk-body">
        Every list and cost that is made from now on, for a start from that day on. Lists that are
        made already keep the cost that they were made with, and what you have agreed in a contract
        is not changed by it.
      </p>
      {words.length > 0 && (
        <>
          <p class="govuk-body">
            Authorities keep places in this provision now, whatever their kind:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {words.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const publish = definePage(
  { ...CONTRACT, method: 'post', path: '/provider/:setting/fees' },
  async (deps, visit) => {
    const { owner, principal, query, form } = visit;
    const read = readFeeForm(form, await feesOf(deps, visit));
    if (!read.ok) return asked(deps, visit, read.errors);
    const { reason, ...fee } = read.fee;
    const input = { fees: [{ ...fee, ...(reason === undefined ? {} : { reason }) }] };
    const published = await madeOnce<readonly Fee[]>(deps, visit, `fee of ${query.provisionId}`, {
      again: (ids) => feesPublishedBefore(deps, owner, query.provisionId, ids),
      act: (claim) => publishFees(deps, owner, principal, query.provisionId, input, claim),
    });
    if (published.ok) return ok(done(`/provider/${owner.code}/fees`, 'fee-published'));
    if (published.problem.kind === 'not-found') return published;
    const field = (pointer: string) => pointer.split('/').at(-1) ?? null;
    return asked(deps, visit, errorsOf(published.problem, field));
  },
);

export const PUBLISH_FEE_PAGES: readonly BoundPage[] = [ask, again, check, publish];
