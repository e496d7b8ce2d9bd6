import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  makeTaggedPdf,
  readDocumentFonts,
  type TaggedDocument,
} from '../../../lib/adapters/files/index.ts';

const DOCUMENT: TaggedDocument = {
  title: 'Your child’s list of places',
  author: 'Harrowdale',
  language: 'en-GB',
  madeAt: Date.parse('2026-11-23T10:00:00Z'),
  footer: 'Version 1',
  blocks: [
    { kind: 'heading', level: 1, text: 'Your child’s list of places' },
    { kind: 'paragraph', text: 'It is advice.' },
    {
      kind: 'table',
      title: 'The places',
      head: ['Place', 'How far'],
      rows: [
        ['1. Millbeck School', 'About 3 miles'],
        ['2. Harrow Vale Academy', 'About 1 mile'],
      ],
    },
    { kind: 'heading', level: 2, text: 'Your rights' },
    { kind: 'list', items: ['The list does not limit what you may ask for.', 'A person decides.'] },
  ],
};

const FONTS = fileURLToPath(new URL('../../../node_modules/dejavu-fonts-ttf/ttf', import.meta.url));

async function textOf(document: TaggedDocument, large = false): Promise<string> {
  return Buffer.from(
    await makeTaggedPdf(document, await readDocumentFonts(FONTS), { large }),
  ).toString('latin1');
}

/** How often each tag stands in the structure of a PDF. */
function tagsIn(pdf: string): Readonly<Record<string, number>> {
  const tags = [...pdf.matchAll(/\/S \/(Document|H[1-6]|P|Table|TR|TH|TD|L|LI|Lbl|LBody)\b/g)];
  const counts: Record<string, number> = {};
  for (const [, tag = ''] of tags) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

/** The largest font size that each page's content sets, and the smallest. */
function sizesIn(pdf: string): readonly number[] {
  const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)];
  return streams.flatMap(([, data = '']) => {
    try {
      const content = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      return [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    } catch {
      return [];
    }
  });
}

describe('a tagged PDF', () => {
  it('has a title, a language, marked content and a structure of every block', async () => {
    const pdf = await textOf(DOCUMENT);
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toMatch(/\/MarkInfo (\d+ 0 R|<<[^>]*\/Marked true)/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(tagsIn(pdf)).toEqual({
      Document: 1,
      H1: 1,
      H2: 1,
      P: 1,
      Table: 1,
      TR: 3,
      TH: 4,
      TD: 2,
      L: 1,
      LI: 2,
      Lbl: 2,
      LBody: 2,
    });
    expect(pdf.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(pdf.match(/\/Scope \/Row/g)).toHaveLength(2);
  });

  it('has every font in it, and none that a reader must supply', async () => {
    const pdf = await textOf(DOCUMENT);
    const fonts = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(DejaVuSans[-A-Za-z]*)/g)];
    expect(new Set(fonts.map(([, name]) => name))).toEqual(
      new Set(['DejaVuSans', 'DejaVuSans-Bold']),
    );
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
    expect(pdf).not.toMatch(/Helvetica|Times-Roman/);
  });

  it('has no type below 16 points in large print', async () => {
    expect(Math.min(...sizesIn(await textOf(DOCUMENT)))).toBe(9);
    expect(Math.min(...sizesIn(await textOf(DOCUMENT, true)))).toBe(16);
  });

  it('goes over as many pages as it needs', async () => {
    const paragraph = { kind: 'paragraph' as const, text: 'It is advice. '.repeat(40) };
    const pdf = await textOf({ ...DOCUMENT, blocks: Array.from({ length: 30 }, () => paragraph) });
    expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(3);
    expect(tagsIn(pdf).P).toBe(30);
  });
});
