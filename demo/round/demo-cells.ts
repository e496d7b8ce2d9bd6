import type { Round } from '../../lib/commissioning/index.ts';
import type { Basis, Need, Phase } from '../../lib/kernel/index.ts';
import { DEMO_AUTHORITIES, DEMO_TOWNS, type TownName } from '../world/region.ts';

type Cell = Round['cells'][number];

/** What the three authorities need: no child by name, only how many are alike. */
export const DEMO_CELLS: readonly Cell[] = [
  cell('amb-asd-sec', 'ambledon', 6, 'ASD', 'secondary', 5),
  cell('amb-asd-north', 'northAmbledon', 4, 'ASD', 'secondary', 5),
  cell('amb-asd-pri', 'eastAmbledon', 3, 'ASD', 'primary', 4),
  cell('amb-semh-sec', 'ambledon', 5, 'SEMH', 'secondary', 5),
  cell('amb-semh-spring', 'southAmbledon', 2, 'SEMH', 'secondary', 5, { from: 'spring' }),
  cell('amb-pmld-pri', 'ambledon', 2, 'PMLD', 'primary', 7, hoisted(5)),
  cell('amb-hi-sec', 'northAmbledon', 3, 'HI', 'secondary', 5),
  cell('amb-msi-res', 'ambledon', 2, 'MSI', 'secondary', 8, residential('residential-38')),
  cell('wes-asd-sec', 'aldercote', 4, 'ASD', 'secondary', 5),
  cell('wes-asd-moor', 'hexmoor', 2, 'ASD', 'secondary', 5),
  cell('wes-asd-pri', 'aldercote', 2, 'ASD', 'primary', 4),
  cell('wes-semh-sec', 'thornacre', 3, 'SEMH', 'secondary', 5),
  cell('wes-pmld-sec', 'aldercote', 2, 'PMLD', 'secondary', 7, hoisted(6)),
  cell('wes-hi-sec', 'aldercote', 2, 'HI', 'secondary', 5),
  cell('wes-msi-res', 'orrinholme', 1, 'MSI', 'secondary', 8, residential('residential-38')),
  cell('wes-semh-res', 'hexmoor', 1, 'SEMH', 'secondary', 8, residential('residential-52')),
  cell('tar-asd-sec', 'ravensea', 3, 'ASD', 'secondary', 5),
  cell('tar-asd-dunmere', 'dunmere', 2, 'ASD', 'secondary', 5),
  cell('tar-semh-sec', 'ravensea', 2, 'SEMH', 'secondary', 5),
  cell('tar-pmld-pri', 'dunmere', 1, 'PMLD', 'primary', 7, hoisted(5)),
  cell('tar-hi-sec', 'brackwater', 1, 'HI', 'secondary', 5),
  cell('tar-vi-sec', 'skelness', 1, 'VI', 'secondary', 5, {
    requires: ['braille'],
    spotPrice: null,
  }),
  cell('tar-msi-res', 'skelness', 1, 'MSI', 'post-16', 8, residential('residential-38')),
];

function cell(
  id: string,
  town: TownName,
  count: number,
  need: Need,
  phase: Phase,
  band: number,
  rest: Partial<Cell> = {},
): Cell {
  const { authority, centre } = DEMO_TOWNS[town];
  const { code } = DEMO_AUTHORITIES[authority];
  const whole = { requires: [], uses: {}, basis: 'day' as const, ...rest };
  return { id, authority: code, need, phase, band, count, home: centre, ...whole };
}

function hoisted(nursingHours: number): Partial<Cell> {
  return { requires: ['hoist'], uses: { nursing: nursingHours } };
}

function residential(basis: Basis): Partial<Cell> {
  return { basis };
}
