import type { Assets } from '../files/fingerprint-assets.ts';
import { Govuk } from '../govuk/govuk.tsx';
import { foundField, type PickedSettings, type SettingLabel } from './picked-settings.ts';

export interface SettingPickerProps {
  /** Of the field that carries the keys; what is typed is sent as the name and `-search`. */
  readonly name: string;
  readonly legend: string;
  readonly legendClasses?: string;
  readonly isPageHeading?: boolean;
  readonly hint?: string;
  /** Whether more than one may be chosen. */
  readonly several?: boolean;
  /** What is chosen and what was found: see `pickedSettings`. */
  readonly value: PickedSettings;
  /** The choice of none, where one is chosen of several: “The child attends no setting”. */
  readonly none?: string;
  readonly error?: { readonly text: string } | undefined;
  /** Where a browser with JavaScript asks for suggestions. */
  readonly endpoint?: string;
}

/**
 * Choosing settings of the whole register. Without JavaScript: words to search for, a button, and the matches to choose
 * from; with it, suggestions while typing, each of which becomes one of the same choices.
 */
export function SettingPicker(props: SettingPickerProps) {
  const { name, several = false, endpoint = '/look-up/settings', value, error } = props;
  return (
    <div
      class={`govuk-form-group rp-picker${error ? ' govuk-form-group--error' : ''}`}
      data-rp-picker={name}
      data-rp-picker-kind={several ? 'checkbox' : 'radio'}
      data-rp-picker-endpoint={endpoint}
    >
      <Choices {...props} />
      {value.matches !== null && (
        <input type="hidden" name={foundField(name)} value={value.search} />
      )}
      <Govuk
        c="input"
        params={{
          id: `${name}-search`,
          name: `${name}-search`,
          label: { text: several ? 'Find a setting to add' : 'Find a setting' },
          hint: { text: 'By name, town, postcode or URN' },
          value: value.search,
          autocomplete: 'off',
          spellcheck: false,
          formGroup: { classes: 'govuk-!-margin-bottom-3' },
        }}
      />
      <Govuk
        c="button"
        params={{
          text: 'Find',
          name: 'action',
          value: 'find',
          classes: 'govuk-button--secondary',
          attributes: { 'data-rp-picker-find': '' },
        }}
      />
    </div>
  );
}

function Choices(props: SettingPickerProps) {
  const { name, legend, legendClasses, isPageHeading, hint, several, value, none, error } = props;
  const { chosen, matches, suggested, search } = value;
  const items = [
    ...chosen.map((each) => item(each, true)),
    ...(matches ?? []).map((each) => item(each, false)),
    ...suggested.map((each) => item(each, false)),
    ...(none && !several
      ? [
          ...(chosen.length + (matches ?? []).length > 0 ? [{ divider: 'or', value: '' }] : []),
          { value: 'none', text: none, checked: value.noneChosen },
        ]
      : []),
  ];
  const told =
    matches === null ? null : (
      <p class="govuk-body" role="status">
        {matches.length === 0
          ? `Nothing was found for “${search}”. Try part of the name, the town or the postcode.`
          : `${matches.length === 1 ? '1 match' : `${matches.length} matches`} for “${search}”. Choose from them.`}
      </p>
    );
  const params = {
    name,
    idPrefix: name,
    classes: 'rp-picker__choices',
    fieldset: {
      legend: {
        text: legend,
        classes: legendClasses ?? 'govuk-fieldset__legend--m',
        ...(isPageHeading ? { isPageHeading } : {}),
      },
    },
    ...(hint ? { hint: { text: hint } } : {}),
    ...(error ? { errorMessage: error } : {}),
    ...(told ? { formGroup: { beforeInputs: { html: told } } } : {}),
    items,
  };
  return several ? <Govuk c="checkboxes" params={params} /> : <Govuk c="radios" params={params} />;
}

function item({ key, name, where }: SettingLabel, checked: boolean) {
  return { value: key, text: name, hint: { text: where }, checked };
}

/** The scripts of a page that has a picker, after it. */
export function PickerScripts({ assets }: { assets: Assets }) {
  return (
    <>
      <script src={assets.url('autocomplete.js')}></script>
      <script type="module" src={assets.url('setting-picker.js')}></script>
    </>
  );
}
