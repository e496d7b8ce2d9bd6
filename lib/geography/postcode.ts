import { fix, toNormalised, validOutcode } from 'postcode';
import { ok, type Problem, problem, type Result, refused } from '../kernel/index.ts';

/** A full postcode in its parts, each in the usual spelling. */
export interface Postcode {
  /** "LS6 3HN" */
  readonly postcode: string;
  /** "LS6 3" */
  readonly sector: string;
  /** "LS6" */
  readonly outcode: string;
  /** "LS" */
  readonly area: string;
}

/** A full postcode, or only its sector or outcode: the finer parts that were not given are null. */
export interface PostcodeOrPart {
  readonly postcode: string | null;
  readonly sector: string | null;
  readonly outcode: string;
  readonly area: string;
}

const INCODE_LENGTH = 3;
const MOST_SHOWN = 40;

/** Reads a full postcode in any case and spacing. By shape only: the directory says whether it exists. */
export function parsePostcode(text: string): Result<Postcode> {
  const normalised = toNormalised(text.trim());
  if (normalised === null) return refused(notAPostcode(text, 'a full postcode such as LS6 3HN'));
  // "LS6 3HN": one space stands before the incode.
  const outcode = normalised.slice(0, -INCODE_LENGTH - 1);
  const sector = normalised.slice(0, 1 - INCODE_LENGTH);
  return ok({ postcode: normalised, sector, outcode, area: areaOf(outcode) });
}

/**
 * Reads a full postcode, a sector ("LS6 3") or an outcode ("LS6"). Without its space, "LS63" is read as an
 * outcode, as the Royal Mail writes it.
 */
export function parsePostcodeOrPart(text: string): Result<PostcodeOrPart> {
  const full = parsePostcode(text);
  if (full.ok) return full;
  const written = text.trim().toUpperCase();
  if (validOutcode(written)) {
    return ok({ postcode: null, sector: null, outcode: written, area: areaOf(written) });
  }
  const outcode = written.slice(0, -1).trimEnd();
  const digit = written.slice(-1);
  if (validOutcode(outcode) && /^\d$/.test(digit)) {
    return ok({ postcode: null, sector: `${outcode} ${digit}`, outcode, area: areaOf(outcode) });
  }
  return refused(
    notAPostcode(text, 'a postcode such as LS6 3HN, or only its first part such as LS6'),
  );
}

/** The letters with which an outcode begins: "LS" of "LS6". */
export function areaOf(outcode: string): string {
  return outcode.replace(/\d.*$/, '');
}

function notAPostcode(text: string, wanted: string): Problem {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  const meant = toNormalised(fix(text.trim()));
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  return problem(
    'invalid',
    'invalid-postcode',
    `${JSON.stringify(shown)} is not a postcode; give ${wanted}.${hint}`,
  );
}
