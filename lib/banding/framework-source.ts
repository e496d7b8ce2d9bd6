import { longDate } from '../kernel/index.ts';
import type { BandingFramework } from './framework.ts';

/** Where an amount of a framework stands, as a line names its source. */
export function frameworkSource({ title, version, inForceFrom }: BandingFramework): string {
  return version === 0
    ? title
    : `${title}, version ${version}, in force from ${longDate(inForceFrom)}`;
}

/** Starting values are the product's policy; a version that an authority published is a published price. */
export function frameworkMark({ version }: BandingFramework): 'policy' | 'published' {
  return version === 0 ? 'policy' : 'published';
}
