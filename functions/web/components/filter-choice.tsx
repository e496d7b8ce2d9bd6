import { Govuk } from '../govuk/govuk.tsx';

interface FilterChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  /** Null, left out or empty where nothing is chosen. */
  readonly value: string | null | undefined;
  /** Values and what they are called, in the order in which they are shown. */
  readonly items: readonly (readonly [value: string, text: string])[];
}

/** One of the things by which a list is narrowed. */
export function FilterChoice({ name, label, all, value, items }: FilterChoiceProps) {
  const shown = [['', all] as const, ...items];
  return (
    <Govuk
      c="select"
      params={{
        id: name,
        name,
        label: { text: label },
        items: shown.map(([each, text]) => ({
          value: each,
          text,
          selected: each === (value ?? ''),
        })),
      }}
    />
  );
}
