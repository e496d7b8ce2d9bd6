import type { Owner } from '../../access/index.ts';
import type { StandingHolds } from '../../capacity/index.ts';
import { readableBodies } from './all-bodies.ts';
import { HOLD } from './holds-store.ts';
import { holdsOfOwner } from './keys.ts';
import type { Table } from './table.ts';

export function createStandingHolds(table: Table, owner: Owner): StandingHolds {
  return { all: () => readableBodies(table, HOLD, holdsOfOwner(owner)) };
}
