import type { Deps } from '../../functions/shared/deps.ts';
import { projectIndex } from '../../functions/use-cases/project-index.ts';
import { importRegister } from '../../functions/use-cases/import-register.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';

const LOADER: Principal = {
  person: 'loader',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};
const HEADER =
  'URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Gender (name),SchoolCapacity,NumberOfPupils,Town,Easting,Northing';
export const FIRST_URN = 300_000;

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
