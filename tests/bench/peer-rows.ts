import { ageOfYearGroup } from '../../lib/kernel/index.ts';
import { type Candidate, candidatesOf, evaluateProvision } from '../../lib/matching/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';

/** One provision as a peer keeps it: plain facts, and the name of its class for need. */
export interface PeerRow {
  readonly id: string;
  readonly settingKey: string;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly lowAge: number | null;
  readonly highAge: number | null;
  readonly sex: string | null;
  readonly bases: string | null;
  readonly needClass: number;
}

/** Classes that score alike for every need, with a provision that stands for each. */
export interface PeerWorld {
  readonly rows: readonly PeerRow[];
  readonly classes: readonly Candidate[];
}

/** What the peers are given beforehand, as any database would be: rows, and the classes' parts for each kind of request. */
export function peerWorld(settings: readonly Setting[]): PeerWorld {
  const classes: Candidate[] = [];
  const numbers = new Map<string, number>();
  const rows = settings
    .filter(({ apart }) => apart === null)
    .flatMap(candidatesOf)
    .map((candidate): PeerRow => {
      const { provision, setting, neighbouringNeeds } = candidate;
      const name = JSON.stringify([
        provision.kind,
        setting.category,
        provision.designatedNeeds,
        neighbouringNeeds,
      ]);
      const known = numbers.get(name);
      const needClass = known ?? classes.push(candidate) - 1;
      if (known === undefined) numbers.set(name, needClass);
      return {
        id: provision.id,
        settingKey: setting.key,
        easting: setting.position?.easting ?? null,
        northing: setting.position?.northing ?? null,
        lowAge: provision.lowAge,
        highAge: provision.highAge,
        sex: provision.sex,
        bases: provision.bases?.join(' ') ?? null,
        needClass,
      };
    });
  return { rows, classes };
}

/** The need-fit part of a class and the sum of its other parts but distance, for one request. */
export function classParts(
  request: PlacementRequest,
  candidate: Candidate,
): { needFit: number; others: number } {
  const { criteria } = evaluateProvision(request, candidate, ACT_2014, null);
  const part = (name: string) =>
    criteria.find(({ criterion }) => criterion === name)?.contribution ?? 0;
  const needFit = part('need-fit');
  const others = criteria.reduce((sum, c) => sum + c.contribution, 0) - needFit - part('distance');
  return { needFit, others };
}

/** Need and band are all that the parts of a class depend on in these requests. */
export function kindOf({ primaryNeed, band }: PlacementRequest): string {
  return `${primaryNeed} ${band}`;
}

/** The register's age gate as the peers apply it. */
export function admits(low: number | null, high: number | null, yearGroup: number): boolean {
  const age = ageOfYearGroup(yearGroup);
  if (high !== null && age >= high) return false;
  return low === null || age >= low || (low === 5 && yearGroup === 0);
}
