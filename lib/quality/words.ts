import * as z from 'zod';

/** What somebody writes for others to read: providers, every authority and families among them. */
export const $Words = z
  .string()
  .trim()
  .min(1, 'say it in words')
  .max(1000, 'say it in at most 1,000 characters');
