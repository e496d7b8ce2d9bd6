/** What a form sent: every value of every field, in order, and its files. */
export class FormFields {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #files: ReadonlyMap<string, File>;

  constructor(
    values: ReadonlyMap<string, readonly string[]> = new Map(),
    files: ReadonlyMap<string, File> = new Map(),
  ) {
    this.#values = values;
    this.#files = files;
  }

  /** A field's value without surrounding blanks; empty where it was not sent. */
  text(name: string): string {
    return (this.#values.get(name)?.at(-1) ?? '').trim();
  }

  /** All that was ticked or chosen under a name, without what is empty. */
  all(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).map((value) => value.trim()).filter(Boolean);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** A file that was chosen; null where none was. */
  file(name: string): File | null {
    const file = this.#files.get(name);
    return file && file.name !== '' ? file : null;
  }

  /** Names of all fields. */
  names(): readonly string[] {
    return [...this.#values.keys()];
  }
}

/** The fields of a form as a browser sends it. */
export function formFieldsOf(form: FormData): FormFields {
  const values = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value]);
    else files.set(name, value);
  }
  return new FormFields(values, files);
}
