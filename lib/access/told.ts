import * as z from 'zod';
import { $Id } from '../kernel/index.ts';
import { $Owner } from './principal.ts';

/** What organisations are told of each other's acts. */
export const TOLD_TOPICS = [
  /** To an authority: a return no longer bears a hold of its own. */
  'capacity.changed',
  /** To a provider: an authority recorded a return on its behalf. */
  'capacity.published-for',
  /** To an authority: a setting says in words what limits whom it can admit, and waits for an answer. */
  'limit.published',
  'limit.answered',
  'hold.made',
  'hold.extended',
  'hold.released',
  'hold.placed',
  'hold.ended',
  /** To a provider: a place above the published ones was taken by a reasoned decision. */
  'place.overbooked',
  /** To a provider: a list that names it is shared with a family. */
  'list.shared',
  'placing.suspended',
  'placing.suspension-ended',
  /** To authorities: the provider has answered a suspension of placing. */
  'suspension.replied',
  'visit.recorded',
  /** To a provider: its figures and others disagree, and somebody asks which are right. */
  'figures.disagree',
  /** To a provider or a trust: one of its webhooks is not sent to any more. */
  'webhook.disabled',
] as const;
export const $ToldTopic = z.enum(TOLD_TOPICS);
export type ToldTopic = z.infer<typeof $ToldTopic>;

/**
 * What one organisation is told of another's act: a copy in its own partition, with nothing of the other's records but
 * what it may know. Never names a child: a provider knows a hold by its opaque id alone.
 */
export const $Told = z
  .object({
    id: $Id,
    to: $Owner,
    from: $Owner,
    at: z.iso.datetime(),
    topic: $ToldTopic,
    /** The setting that it is about. */
    settingKey: z.string(),
    /** Key of the record in the reader's own partition, for example `hold/01J...`; null where there is none. */
    subject: z.string().nullable(),
    /** What the sentence about it is made of. */
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    read: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  })
  .meta({ id: 'Told' });
export type Told = z.infer<typeof $Told>;
