/** Whether a router is worth asking: one that has failed several times running is left alone for a while. */
export interface Breaker {
  /** Asking for leave when the rest is over lets one try through; the others wait for what comes of it. */
  mayCall(): boolean;
  succeeded(): void;
  failed(): void;
}

/** One slow answer is not yet a dead router. */
const FAILURES = 3;
/** So a dead router costs lists one wait in half a minute. */
const REST_MS = 30_000;

export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    mayCall() {
      if (failures < FAILURES) return true;
      if (now() < restsUntil) return false;
      restsUntil = now() + REST_MS;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures += 1;
      if (failures >= FAILURES) restsUntil = now() + REST_MS;
    },
  };
}
