import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../../../lib/adapters/travel/breaker.ts';

describe('the breaker of a router', () => {
  it('leaves it alone for half a minute after three failures running, not before', () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    breaker.failed();
    breaker.failed();
    expect(breaker.mayCall()).toBe(true);
    breaker.succeeded();
    breaker.failed();
    breaker.failed();
    expect(breaker.mayCall()).toBe(true);
    breaker.failed();
    expect(breaker.mayCall()).toBe(false);
    now = 29_999;
    expect(breaker.mayCall()).toBe(false);
  });

  it('then lets one try through and waits for what comes of it', () => {
    let now = 0;
    const breaker = createBreaker(() => now);
    for (let i = 0; i < 3; i += 1) breaker.failed();
    now = 30_000;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.failed();
    now = 59_999;
    expect(breaker.mayCall()).toBe(false);
    now = 60_000;
    expect(breaker.mayCall()).toBe(true);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });
});
