import type { Deps } from '../../functions/shared/deps.ts';
import { importRegister } from '../../functions/use-cases/import-register.ts';
import { projectIndex } from '../../functions/use-cases/project-index.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';

const LOADER: Principal = {
  person: 'loader',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};
const HEADER =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Gender (name),SchoolCapacity,NumberOfPupils,Town,Easting,Northing';
const FIRST_URN = 300_000;

/** A register of so many invented secondary schools in the area of authority 992, and its index. */
export async function loadManyProvisions(deps: Deps, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_none, i) => {
    const urn = FIRST_URN + i;
    const place = `${400_000 + (i % 40) * 1_000},${400_000 + Math.floor(i / 40) * 1_000}`;
    return `${urn},992,Wideshire,${4000 + i},Wideshire School ${i},1,Community school,1,Open,Secondary,11,18,Mixed,900,850,Wideton,${place}`;
  });
  const bytes = Buffer.from([HEADER, ...lines].join('\n'));
  const file = { name: 'wideshire.csv', bytes: oneChunk(bytes) };
  const imported = await importRegister(deps, LOADER, file, { makeCurrent: true });
  if (!imported.ok) throw new Error(imported.problem.detail);
  await projectIndex(deps);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A file of returns of these schools with so many faults, each of another school. */
export function manyRowsCsv(of: {
  readonly provisions: number;
  readonly rows: number;
  readonly faults: number;
}): string {
  const header =
    'Setting URN,Year group,Intent,On roll,Free now,Free next September,Free September after';
  const lines = [header];
  let faults = 0;
  for (let row = 0; row < of.rows; row += 1) {
    const isFault = row < of.provisions && row % 5 === 0 && row > 0 && faults < of.faults;
    if (isFault) faults += 1;
    const year = 7 + Math.floor(row / of.provisions);
    const intent = isFault ? 'perhaps' : 'can offer';
    lines.push(`${FIRST_URN + (row % of.provisions)},${year},${intent},100,3,4,5`);
  }
  return lines.join('\n');
}
