import type { ImportFault } from '../import-report.ts';

/** Collects faults; counts all of them, keeps the first `max` one by one. */
export class FaultLog {
  readonly faults: ImportFault[] = [];
  private readonly counts = new Map<string, number>();
  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  add(fault: ImportFault): void {
    this.counts.set(fault.code, (this.counts.get(fault.code) ?? 0) + 1);
    if (this.faults.length < this.max) this.faults.push(fault);
  }

  countsByCode(): Record<string, number> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
