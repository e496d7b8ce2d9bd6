import type { Group } from './cost-game.ts';

/** The members of a group as bits: member `i` is bit `i`. For up to 20 members. */
export function groupOfBits(bits: number): Group {
  const group: number[] = [];
  for (let member = 0, rest = bits; rest > 0; member += 1, rest >>>= 1) {
    if (rest & 1) group.push(member);
  }
  return group;
}

export function bitsOfGroup(group: Group): number {
  return group.reduce((bits, member) => bits | (1 << member), 0);
}

/** All members, by number. */
export function everybody(count: number): Group {
  return Array.from({ length: count }, (_, member) => member);
}

export function everybodyBut(left: number, count: number): Group {
  return everybody(count).filter((member) => member !== left);
}

/** What the members of a group are charged together. */
export function chargeOf(group: Group, shares: readonly number[]): number {
  return group.reduce((sum, member) => sum + (shares[member] ?? 0), 0);
}
