import type { SeededRandom } from './seeded-random.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;

/** An id in the form of a ULID: ten letters of the instant (milliseconds), then sixteen drawn ones. */
export function simulatedId(epochMilliseconds: number, random: SeededRandom): string {
  let id = '';
  let left = epochMilliseconds;
  for (let i = 0; i < TIME_LETTERS; i += 1) {
    id = (CROCKFORD[left % CROCKFORD.length] ?? '0') + id;
    left = Math.floor(left / CROCKFORD.length);
  }
  for (let i = 0; i < RANDOM_LETTERS; i += 1) {
    id += CROCKFORD[Math.floor(random.fraction() * CROCKFORD.length)] ?? '0';
  }
  return id;
}
