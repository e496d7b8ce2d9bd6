/** One published fact of a setting and its place on the policy's scale. */
export interface PracticePart {
  readonly measure:
    | 'suspensions'
    | 'sen-absence'
    | 'inclusion-inspection'
    | 'reintegration'
    | 'inclusion-load'
    | 'inspection';
  /** Its weight by the policy; the caller shares out what parts that do not apply leave over. */
  readonly weight: number;
  /** The raw fact; null where nothing is published or it is too old. */
  readonly value: number | string | null;
  readonly unit: string | null;
  /** The academic year ("2024/25") or the day of the inspection. */
  readonly asOf: string | null;
  /** Title of the published file; null for what is worked out from the register. */
  readonly file: string | null;
  readonly simulated: boolean;
  /** 0..1; null where the fact is not known. */
  readonly scaled: number | null;
}

/** A part of which nothing is known, or nothing new enough. */
export function unknownPart(measure: PracticePart['measure'], weight: number): PracticePart {
  return {
    measure,
    weight,
    value: null,
    unit: null,
    asOf: null,
    file: null,
    simulated: false,
    scaled: null,
  };
}
