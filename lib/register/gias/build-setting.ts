import {
  ESTABLISHMENT_TYPES,
  type EstablishmentType,
  legalStanding,
} from '../establishment-types.ts';
import type { Setting } from '../setting.ts';
import { buildProvisions, readCapacity, reportOverfull } from './build-provisions.ts';
import type { GiasRow } from './gias-row.ts';
import { readAges } from './read-ages.ts';
import type { RowKey } from './read-key.ts';
import { readAuthorityCode, readEstablishmentNumber, readPredecessor } from './read-laestab.ts';
import { readPosition } from './read-position.ts';
import { readApartRule } from './read-status.ts';

/** The setting that a row describes, or null after saying why the row is left out. */
export function buildSetting(row: GiasRow, rowKey: RowKey): Setting | null {
  const name = row.raw('EstablishmentName');
  if (name === '') {
    row.fault('no-name', 'EstablishmentName', 'No name: the row was left out.', 'row-left-out');
    return null;
  }
  const typeCode = Number(row.text('TypeOfEstablishment (code)') ?? 0);
  const type = readType(row, typeCode);
  const authorityCode = readAuthorityCode(row);
  const apart = readApartRule(row, type, authorityCode);
  if (apart === null && authorityCode === null) reportNoAuthority(row);
  const standing = legalStanding(type, /^approved$/i.test(row.raw('Section41Approved (name)')));
  const facts = { ...rowKey, ...readAges(row), sex: readSex(row), ...readPupils(row) };
  return {
    ...facts,
    ...standing,
    ...readAddress(row),
    name,
    authorityCode,
    authorityName: row.text('LA (name)'),
    establishmentNumber: readEstablishmentNumber(row),
    typeCode,
    typeName: row.text('TypeOfEstablishment (name)') ?? type?.name ?? `Type ${typeCode}`,
    apart,
    openDate: row.date('OpenDate'),
    closeDate: row.date('CloseDate'),
    closeReason: row.text('ReasonEstablishmentClosed (name)'),
    predecessorLaestab: readPredecessor(row),
    trust: row.text('Trusts (name)'),
    trustCode: readTrustCode(row),
    position: readPosition(row),
    provisions: standing.category ? buildProvisions(row, facts, standing.category) : [],
  };
}

/** The group's id; files that went through a spreadsheet have it as "1520.0". */
function readTrustCode(row: GiasRow): string | null {
  return /^(\d{1,6})(\.0)?$/.exec(row.raw('Trusts (code)'))?.[1] ?? null;
}

function readType(row: GiasRow, code: number): EstablishmentType | undefined {
  const type = ESTABLISHMENT_TYPES.get(code);
  if (!type) {
    const detail =
      'No type of establishment that the product knows, so it was kept apart until somebody checks it.';
    row.fault('unknown-establishment-type', 'TypeOfEstablishment (code)', detail, 'kept-apart');
  }
  return type;
}

function reportNoAuthority(row: GiasRow): void {
  if (!row.has('LA (code)')) return;
  const detail = 'No local authority is given, so it may stand outside England; kept as given.';
  row.fault('no-authority', 'LA (code)', detail, 'kept-as-given');
}

function readSex(row: GiasRow): Setting['sex'] {
  switch (row.raw('Gender (name)').toLowerCase()) {
    case 'mixed':
      return 'mixed';
    case 'boys':
      return 'boys';
    case 'girls':
      return 'girls';
    default:
      return null;
  }
}

function readPupils(
  row: GiasRow,
): Pick<Setting, 'capacity' | 'onRoll' | 'pupilsWithPlan' | 'pupilsOnSenSupport'> {
  const capacity = readCapacity(row, 'SchoolCapacity');
  const onRoll = row.count('NumberOfPupils');
  reportOverfull(row, 'NumberOfPupils', onRoll, capacity);
  return {
    capacity,
    onRoll,
    pupilsWithPlan: row.count('SENStat'),
    pupilsOnSenSupport: row.count('SENNoStat'),
  };
}

function readAddress(
  row: GiasRow,
): Pick<Setting, 'street' | 'locality' | 'town' | 'postcode' | 'website'> {
  return {
    street: row.text('Street'),
    locality: row.text('Locality'),
    town: row.text('Town'),
    postcode: row.text('Postcode'),
    website: row.text('SchoolWebsite'),
  };
}
