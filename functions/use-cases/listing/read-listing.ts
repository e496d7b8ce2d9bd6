import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import { academicYearOf } from '../../../lib/capacity/index.ts';
import {
  $AuthorityCode,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import { $ProvisionKind, type Provision } from '../../../lib/register/index.ts';
import {
  $Listing,
  $ProvisionListing,
  $Shown,
  type Listing,
  listingOf,
  seasonsShown,
} from '../../../lib/tailored-lists/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A season as it is asked for: the calendar year in which its academic year begins. */
export const $Season = z.coerce.number().pipe(z.int().min(2000).max(2100));

/** Why a setting is not listed, with the names that people know. */
export const $NamedListing = $Listing
  .extend({
    settingName: z.string(),
    /** Of which there is something to be shown, and the next September; the newest first. */
    seasons: z.array(z.int()),
    provisions: z.array(
      // What the register says that it is; null where it has it no more.
      $ProvisionListing.extend({ kind: $ProvisionKind.nullable() }),
    ),
    authorities: z.array(
      z.object({
        authority: $AuthorityCode,
        authorityName: z.string(),
        recommended: $Shown,
        notListed: $Shown,
      }),
    ),
    /** Tallies that cannot be read, which are left out. */
    needChecking: z.int(),
  })
  .meta({ id: 'NamedListing' });
export type NamedListing = z.infer<typeof $NamedListing>;

type ReadDeps = Pick<Deps, 'settingTallies' | 'currentIndex' | 'now'>;

/** Why a setting is not on the lists of a season; of the next September where none is named. */
export async function readListing(
  deps: ReadDeps,
  settingKey: string,
  asked: number | null,
): Promise<Result<NamedListing>> {
  const index = await deps.currentIndex();
  const setting = index?.setting(settingKey);
  if (!index || !setting) return refused(notInRegister(settingKey));
  const owner: Owner = { kind: 'provider', code: settingKey };
  const { items, needChecking } = await deps.settingTallies(owner).all();
  const next = academicYearOf(londonDate(deps.now())) + 1;
  const season = asked ?? next;
  const seasons = seasonsShown(items, settingKey, [next, season]);
  const provisionIds = setting.provisions.map(({ id }) => id);
  const listing = listingOf(items, { settingKey, season, provisionIds });
  const names = new Map(
    listing.authorities.map(({ authority }) => [authority, index.authorityName(authority)]),
  );
  return ok({
    ...named(listing, setting.provisions, names),
    settingName: setting.name,
    seasons: [...seasons],
    needChecking,
  });
}

function named(
  listing: Listing,
  provisions: readonly Provision[],
  names: ReadonlyMap<string, string | null>,
): Omit<NamedListing, 'settingName' | 'seasons' | 'needChecking'> {
  const kinds = new Map(provisions.map(({ id, kind }) => [id, kind]));
  return {
    ...listing,
    provisions: listing.provisions.map((one) => ({
      ...one,
      kind: kinds.get(one.provisionId) ?? null,
    })),
    authorities: listing.authorities
      .map((row) => ({
        ...row,
        authorityName: names.get(row.authority) ?? `Authority ${row.authority}`,
      }))
      .toSorted((a, b) => a.authorityName.localeCompare(b.authorityName)),
  };
}

function notInRegister(settingKey: string) {
  return problem(
    'not-found',
    'setting-not-found',
    `The current register has no setting ${settingKey}.`,
  );
}
