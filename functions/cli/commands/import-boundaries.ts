import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { type ReadBoundaries, readBoundaries } from '../../../lib/adapters/boundaries/index.ts';
import { ok, problem, refused } from '../../../lib/kernel/index.ts';
import { howMany } from '../../shared/words.ts';
import { importBoundaries } from '../../use-cases/import-boundaries.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { findInputFile } from '../input-file.ts';
import { wrapped } from '../text/wording.ts';

/** Far more than a country's boundaries take; what is larger is another file. */
const MOST_BYTES = 100 * 1024 * 1024;

/** `import boundaries <file>`: the areas of authorities that maps draw behind the settings. */
export const importBoundariesFile = defineCommand({
  name: 'import boundaries',
  summary: 'Import the boundaries of authorities that maps show (TopoJSON or GeoJSON)',
  arguments: [['<file>', 'TopoJSON or GeoJSON, also as .gz, in degrees or on the National Grid']],
  options: [
    ['--layer <name>', 'the layer of a TopoJSON file that has several'],
    ['--attribution <text>', 'whose data it is, said under each map'],
  ],
  examples: [
    'import boundaries authorities.geojson',
    'import boundaries boundaries.topojson.json.gz --layer UTLA --attribution "Source: Office for National Statistics, Open Government Licence v3.0"',
  ],
  input: z.object({
    file: z.string(),
    layer: z.string().optional(),
    attribution: z.string().trim().max(300, 'give at most 300 characters').optional(),
  }),
  async handle(session, { file: given, layer, attribution = null }) {
    const file = findInputFile(session, given);
    if (!file.ok) return file;
    const text = textOf(file.value.path);
    if (text === null) return refused(TOO_LARGE);
    const read = readBoundaries(text, { layer });
    if (!read.ok) return read;
    const { deps } = await session.open();
    const { name: fileName } = file.value;
    const { boundaries, offGrid, tooSmall } = read.value;
    const origin = { fileName, attribution: attribution || null };
    const imported = await importBoundaries(deps, LOCAL_ADMINISTRATOR, origin, boundaries);
    if (!imported.ok) return imported;
    return ok({
      value: { ...imported.value, offGrid, tooSmall },
      text: () => importedText(read.value),
    });
  },
});

function textOf(path: string): string | null {
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES) return null;
  if (!path.endsWith('.gz')) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}

function importedText({ boundaries, offGrid, tooSmall }: ReadBoundaries): string {
  return [
    `Maps now show ${howMany(boundaries.length, 'area')}.`,
    ...(offGrid.length === 0 ? [] : [`Off the National Grid, left out: ${offGrid.join(', ')}.`]),
    ...(tooSmall.length === 0 ? [] : [`Too small to be drawn, left out: ${tooSmall.join(', ')}.`]),
  ]
    .map((line) => wrapped(line, '  '))
    .join('\n');
}

const TOO_LARGE = problem(
  'too-large',
  'boundaries-too-large',
  'The file is damaged, or holds more than 100 MB. Give boundaries that are generalised for the web.',
);
