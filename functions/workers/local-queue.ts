import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Worker } from './worker.ts';

const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 1_000;

/** Events of one queue in this process, worked on in order. */
export class LocalQueue {
  readonly #name: string;
  readonly #worker: Worker;
  readonly #deps: Pick<Deps, 'outbox' | 'log'>;
  readonly #stop: AbortSignal;
  readonly #taken = new Set<string>();
  readonly #waiting: StoredEvent[] = [];
  #working: Promise<void> | null = null;

  constructor(name: string, worker: Worker, deps: Pick<Deps, 'outbox' | 'log'>, stop: AbortSignal) {
    this.#name = name;
    this.#worker = worker;
    this.#deps = deps;
    this.#stop = stop;
  }

  /** An event that was taken before is not taken again; one that failed three times waits for the next start. */
  take(event: StoredEvent): void {
    if (this.#taken.has(event.id)) return;
    this.#taken.add(event.id);
    this.#waiting.push(event);
    this.#working ??= this.#work();
  }

  /** When nothing is worked on any more. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stop.aborted) {
      const batch = this.#waiting.splice(0, this.#worker.atOnce);
      if (!(await this.#workOn(batch))) continue;
      await this.#deps.outbox.sent(batch);
      for (const { id } of batch) this.#taken.delete(id);
    }
    this.#working = null;
  }

  async #workOn(batch: readonly StoredEvent[]): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#worker.work(batch);
        return true;
      } catch (error) {
        const facts = { queue: this.#name, events: batch.length, attempt };
        this.#deps.log({ level: 'error', code: 'event-failed', facts, error });
        if (attempt >= MOST_TRIES || this.#stop.aborted) return false;
        await pause(FIRST_PAUSE_MS * attempt);
      }
    }
  }
}
