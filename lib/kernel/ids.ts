import { monotonicFactory } from 'ulid';
import * as z from 'zod';

/** Sortable identifier (ULID): 26 characters of Crockford base 32, in order of creation. */
export const $Id = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'must be an id of 26 letters and digits (a ULID)');

/** SHA-256 of an immutable object, which is also its name. */
export const $ContentId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal');

/** DfE three-digit local authority code; ONS codes change with every reorganisation, this one does not. */
export const $AuthorityCode = z
  .string()
  .regex(/^\d{3}$/, 'must be a DfE local authority code of three digits, for example 383');

/** A setting's key: its URN (6 digits), else its UKPRN (8 digits). */
export const $SettingKey = z
  .string()
  .regex(/^(\d{6}|\d{8})$/, 'must be a URN (6 digits) or a UKPRN (8 digits)');
export type SettingKey = z.infer<typeof $SettingKey>;

/** A source of ids; the clock is injected so that tests and replays are repeatable. */
export type NewId = () => string;

export function createNewId(now: () => number): NewId {
  const next = monotonicFactory();
  return () => next(now());
}
