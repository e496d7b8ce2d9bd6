import { NATIONAL, type Owner } from '../../../access/index.ts';
import { type PlaceKey, placeName } from '../../../capacity/index.ts';
import { type Key, partition, type Range } from './partition.ts';

export const feeKey = (owner: Owner, provisionId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `FEE#${provisionId}#${id}`,
});
export const feesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'FEE#' });

/** The copy of every provider's fees from which the provision index is made; nobody but the projection reads it. */
export const publishedFeeKey = (provisionId: string, id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PUBLISHED-FEE#${provisionId}#${id}`,
});
export const publishedFees = (): Range => ({ pk: partition(NATIONAL), prefix: 'PUBLISHED-FEE#' });
export const feesOfProvision = (owner: Owner, provisionId: string): Range => ({
  pk: partition(owner),
  prefix: `FEE#${provisionId}#`,
});
export const returnKey = (owner: Owner, provisionId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `RETURN#${provisionId}#${id}`,
});
export const returnsOfProvision = (owner: Owner, provisionId: string): Range => ({
  pk: partition(owner),
  prefix: `RETURN#${provisionId}#`,
});
export const currentReturnKey = (owner: Owner, provisionId: string): Key => ({
  pk: partition(owner),
  sk: `CURRENT-RETURN#${provisionId}`,
});

/** The copy of every provider's newest return from which the provision index is made. */
export const publishedReturnKey = (provisionId: string): Key => ({
  pk: partition(NATIONAL),
  sk: `PUBLISHED-RETURN#${provisionId}`,
});
export const publishedReturns = (): Range => ({
  pk: partition(NATIONAL),
  prefix: 'PUBLISHED-RETURN#',
});

/** A live counter belongs to the provider whose places it counts. */
export const placeCounterKey = (place: PlaceKey): Key => ({
  pk: partition({ kind: 'provider', code: place.settingKey }),
  sk: `PLACES#${placeName(place)}`,
});
export const placeCountersOfProvision = (settingKey: string, provisionId: string): Range => ({
  pk: partition({ kind: 'provider', code: settingKey }),
  prefix: `PLACES#${provisionId}#`,
});
export const placeCountersOf = (settingKey: string): Range => ({
  pk: partition({ kind: 'provider', code: settingKey }),
  prefix: 'PLACES#',
});
export const holdKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `HOLD#${requestId}#${id}`,
});
export const holdsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'HOLD#' });
export const holdsOfRequest = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `HOLD#${requestId}#`,
});

/** Stands while a request holds a place in a provision, so that it never holds two. */
export const holdGuardKey = (owner: Owner, requestId: string, provisionId: string): Key => ({
  pk: partition(owner),
  sk: `HOLD-GUARD#${requestId}#${provisionId}`,
});
/** By the opaque id alone, as a provider's counter names a hold. */
export const holdRequestKey = (owner: Owner, holdId: string): Key => ({
  pk: partition(owner),
  sk: `HOLD-REQUEST#${holdId}`,
});
