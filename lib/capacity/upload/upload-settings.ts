/** A setting that the uploader answers for, as far as rows name it. */
export interface UploadSetting {
  readonly key: string;
  readonly name: string;
  readonly urn: string | null;
  readonly ukprn: string | null;
  /** Authority and number within it, seven digits; null where the register has none. */
  readonly laestab: string | null;
  readonly provisionIds: readonly string[];
}

/** The settings of the uploader, by the numbers under which rows name them. */
export interface UploadSettings {
  find(number: string): UploadSetting | null;
  /** Whether the register has it at all. */
  isKnown(number: string): boolean;
  /** Whose the settings are: “the trust”, “your area”. */
  readonly whose: string;
}

/** Digits of a URN, UKPRN or LAESTAB however it is written: 301/4021 and 301 4021 are 3014021. */
export function settingNumber(text: string): string | null {
  const digits = text.replace(/\.0+$/, '').replaceAll(/[\s/-]/g, '');
  return /^\d{6,8}$/.test(digits) ? digits : null;
}

export function uploadSettings(
  settings: readonly UploadSetting[],
  isKnown: (number: string) => boolean,
  whose: string,
): UploadSettings {
  const byNumber = new Map<string, UploadSetting>();
  for (const setting of settings) {
    for (const number of [setting.laestab, setting.ukprn, setting.urn, setting.key]) {
      if (number) byNumber.set(number, setting);
    }
  }
  return { whose, isKnown, find: (number) => byNumber.get(number) ?? null };
}
