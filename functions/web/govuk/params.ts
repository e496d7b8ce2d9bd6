// Made by `npm run govuk:params` from the options that govuk-frontend ships; do not edit.
import type { Html } from './html.ts';

type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

export interface AccordionParams {
  readonly id: string | number;
  readonly headingLevel?: number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly rememberExpanded?: boolean | undefined;
  readonly hideAllSectionsText?: string | number | undefined;
  readonly hideSectionText?: string | number | undefined;
  readonly hideSectionAriaLabelText?: string | number | undefined;
  readonly showAllSectionsText?: string | number | undefined;
  readonly showSectionText?: string | number | undefined;
  readonly showSectionAriaLabelText?: string | number | undefined;
  readonly items: readonly (
    | {
        readonly heading: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
        };
        readonly summary?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly content: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
        };
        readonly expanded?: boolean | undefined;
      }
    | null
    | undefined
  )[];
}

export interface BackLinkParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly href: string | number;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface BreadcrumbsParams {
  readonly items: readonly (
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly href?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly classes?: string | number | undefined;
  readonly collapseOnMobile?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  readonly labelText?: string | number | undefined;
}

export interface ButtonParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly type?: string | number | undefined;
  readonly name?: string | number | undefined;
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly href?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly id?: string | number | undefined;
}

export interface CharacterCountParams {
  readonly id?: string | number | undefined;
  readonly name: string | number;
  readonly rows?: string | number | undefined;
  readonly value?: string | number | undefined;
  readonly maxlength: string | number;
  readonly maxwords: string | number;
  readonly threshold?: string | number | undefined;
  readonly countType?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly countMessage?: { readonly classes?: string | number | undefined } | undefined;
  readonly textareaDescriptionText?: string | number | undefined;
  readonly charactersUnderLimitText?: object | undefined;
  readonly charactersAtLimitText?: string | number | undefined;
  readonly charactersOverLimitText?: object | undefined;
  readonly wordsUnderLimitText?: object | undefined;
  readonly wordsAtLimitText?: string | number | undefined;
  readonly wordsOverLimitText?: object | undefined;
}

export interface CheckboxesParams {
  readonly describedBy?: string | number | undefined;
  readonly fieldset?: Partial<FieldsetParams> | undefined;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly idPrefix?: string | number | undefined;
  readonly name: string | number;
  readonly items: readonly (
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly id?: string | number | undefined;
        readonly name?: string | number | undefined;
        readonly value: string | number;
        readonly label?: Partial<LabelParams> | undefined;
        readonly hint?: Partial<HintParams> | undefined;
        readonly divider?: string | number | undefined;
        readonly checked?: boolean | undefined;
        readonly conditional?: { readonly html?: Html | undefined } | undefined;
        readonly behaviour?: string | number | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly values?:
    | readonly (
        | string
        | boolean
        | {
            readonly text?: string;
            readonly html?: Html;
            readonly classes?: string;
            readonly colspan?: number;
            readonly format?: string;
            readonly attributes?: Attributes;
          }
      )[]
    | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface DateInputParams {
  readonly id: string | number;
  readonly namePrefix?: string | number | undefined;
  readonly items?:
    | readonly (
        | {
            readonly id?: string | number | undefined;
            readonly name: string | number;
            readonly label?: string | number | undefined;
            readonly value?: string | number | undefined;
            readonly error?: boolean | undefined;
            readonly autocomplete?: string | number | undefined;
            readonly pattern?: string | number | undefined;
            readonly classes?: string | number | undefined;
            readonly attributes?: Attributes | undefined;
          }
        | null
        | undefined
      )[]
    | undefined;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly fieldset?: Partial<FieldsetParams> | undefined;
  readonly day?: object | undefined;
  readonly month?: object | undefined;
  readonly year?: object | undefined;
  readonly values?:
    | {
        readonly day?: string | number | undefined;
        readonly month?: string | number | undefined;
        readonly year?: string | number | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface DetailsParams {
  readonly summaryText?: string | number | undefined;
  readonly summaryHtml?: Html | undefined;
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly caller?: string | number | undefined;
  readonly id?: string | number | undefined;
  readonly open?: boolean | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ErrorMessageParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly id?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly visuallyHiddenText?: string | number | undefined;
}

export interface ErrorSummaryParams {
  readonly titleText?: string | number | undefined;
  readonly titleHtml?: Html | undefined;
  readonly descriptionText?: string | number | undefined;
  readonly descriptionHtml?: Html | undefined;
  readonly caller?: string | number | undefined;
  readonly errorList?:
    | readonly (
        | {
            readonly href?: string | number | undefined;
            readonly text?: string | number | undefined;
            readonly html?: Html | undefined;
            readonly attributes?: Attributes | undefined;
          }
        | null
        | undefined
      )[]
    | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface FieldsetParams {
  readonly describedBy?: string | number | undefined;
  readonly legend?:
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly classes?: string | number | undefined;
        readonly isPageHeading?: boolean | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly role?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly html?: Html | undefined;
  readonly caller?: string | number | undefined;
}

export interface FileUploadParams {
  readonly name: string | number;
  readonly id?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly multiple?: boolean | undefined;
  readonly describedBy?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly javascript?: boolean | undefined;
  readonly chooseFilesButtonText?: string | number | undefined;
  readonly dropInstructionText?: string | number | undefined;
  readonly multipleFilesChosenText?: object | undefined;
  readonly noFileChosenText?: string | number | undefined;
  readonly enteredDropZoneText?: string | number | undefined;
  readonly leftDropZoneText?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly wrapperClasses?: string | number | undefined;
  readonly wrapperAttributes?: object | undefined;
}

export interface GenericHeaderParams {
  readonly url?: string | number | undefined;
  readonly logoText?: string | number | undefined;
  readonly logoHtml?: Html | undefined;
  readonly containerClasses?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface HintParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly id?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface InputParams {
  readonly id?: string | number | undefined;
  readonly name: string | number;
  readonly type?: string | number | undefined;
  readonly inputmode?: string | number | undefined;
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly prefix?:
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly suffix?:
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly autocomplete?: string | number | undefined;
  readonly pattern?: string | number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocapitalize?: string | number | undefined;
  readonly inputWrapper?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface InsetTextParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly caller?: string | number | undefined;
  readonly id?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface LabelParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly for?: string | number | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface LanguageNavigationParams {
  readonly items: readonly (
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly lang: string | number;
        readonly hrefLang?: string | number | undefined;
        readonly dir?: string | number | undefined;
        readonly href?: string | number | undefined;
        readonly current?: boolean | undefined;
        readonly languageDescriptionText?: string | number | undefined;
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly ariaLabel?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface NotificationBannerParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly caller?: string | number | undefined;
  readonly titleText?: string | number | undefined;
  readonly titleHtml?: Html | undefined;
  readonly titleHeadingLevel?: string | number | undefined;
  readonly type?: string | number | undefined;
  readonly role?: string | number | undefined;
  readonly titleId?: string | number | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PaginationParams {
  readonly items?:
    | readonly (
        | {
            readonly number?: string | number | undefined;
            readonly visuallyHiddenText?: string | number | undefined;
            readonly href?: string | number | undefined;
            readonly current?: boolean | undefined;
            readonly ellipsis?: boolean | undefined;
            readonly attributes?: Attributes | undefined;
          }
        | null
        | undefined
      )[]
    | undefined;
  readonly previous?:
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly labelText?: string | number | undefined;
        readonly href: string | number;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly next?:
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly labelText?: string | number | undefined;
        readonly href: string | number;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly landmarkLabel?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PanelParams {
  readonly titleText?: string | number | undefined;
  readonly titleHtml?: Html | undefined;
  readonly headingLevel?: number | undefined;
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly caller?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly actions?:
    | {
        readonly items?:
          | readonly (
              | {
                  readonly text?: string | number | undefined;
                  readonly type?: string | number | undefined;
                  readonly href?: string | number | undefined;
                  readonly classes?: string | number | undefined;
                  readonly attributes?: Attributes | undefined;
                }
              | null
              | undefined
            )[]
          | undefined;
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
}

export interface PasswordInputParams {
  readonly id?: string | number | undefined;
  readonly name: string | number;
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly autocomplete?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly showPasswordText?: string | number | undefined;
  readonly hidePasswordText?: string | number | undefined;
  readonly showPasswordAriaLabelText?: string | number | undefined;
  readonly hidePasswordAriaLabelText?: string | number | undefined;
  readonly passwordShownAnnouncementText?: string | number | undefined;
  readonly passwordHiddenAnnouncementText?: string | number | undefined;
  readonly button?: { readonly classes?: string | number | undefined } | undefined;
}

export interface PhaseBannerParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly tag: Partial<TagParams>;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface RadiosParams {
  readonly fieldset?: Partial<FieldsetParams> | undefined;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInputs?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly idPrefix?: string | number | undefined;
  readonly name: string | number;
  readonly items: readonly (
    | {
        readonly text?: string | number | undefined;
        readonly html?: Html | undefined;
        readonly id?: string | number | undefined;
        readonly value: string | number;
        readonly label?: Partial<LabelParams> | undefined;
        readonly hint?: Partial<HintParams> | undefined;
        readonly divider?: string | number | undefined;
        readonly checked?: boolean | undefined;
        readonly conditional?: { readonly html?: Html | undefined } | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly value?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectParams {
  readonly id?: string | number | undefined;
  readonly name: string | number;
  readonly items: readonly (
    | {
        readonly value?: string | number | undefined;
        readonly text?: string | number | undefined;
        readonly selected?: boolean | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ServiceNavigationParams {
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly ariaLabel?: string | number | undefined;
  readonly menuButtonText?: string | number | undefined;
  readonly menuButtonLabel?: string | number | undefined;
  readonly navigationLabel?: string | number | undefined;
  readonly navigationId?: string | number | undefined;
  readonly navigationClasses?: string | number | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly serviceName?: string | number | undefined;
  readonly serviceUrl?: string | number | undefined;
  readonly navigation: readonly (
    | {
        readonly current?: boolean | undefined;
        readonly active?: boolean | undefined;
        readonly html?: Html | undefined;
        readonly text?: string | number | undefined;
        readonly href?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | null
    | undefined
  )[];
  readonly slots?:
    | {
        readonly start?: Html;
        readonly end?: Html | { readonly html: Html; readonly align?: 'inline' };
        readonly navigationStart?: Html;
        readonly navigationEnd?: Html;
      }
    | undefined;
}

export interface SkipLinkParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly href?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SummaryListParams {
  readonly rows: readonly (
    | {
        readonly classes?: string | number | undefined;
        readonly key: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
          readonly classes?: string | number | undefined;
        };
        readonly value: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
          readonly classes?: string | number | undefined;
        };
        readonly actions?:
          | {
              readonly items?:
                | readonly (
                    | {
                        readonly href: string | number;
                        readonly text?: string | number | undefined;
                        readonly html?: Html | undefined;
                        readonly visuallyHiddenText?: string | number | undefined;
                        readonly classes?: string | number | undefined;
                        readonly attributes?: Attributes | undefined;
                      }
                    | null
                    | undefined
                  )[]
                | undefined;
              readonly classes?: string | number | undefined;
            }
          | undefined;
      }
    | null
    | undefined
  )[];
  readonly card?:
    | {
        readonly title?:
          | {
              readonly text?: string | number | undefined;
              readonly html?: Html | undefined;
              readonly headingLevel?: number | undefined;
              readonly classes?: string | number | undefined;
            }
          | undefined;
        readonly actions?:
          | {
              readonly items?:
                | readonly (
                    | {
                        readonly href: string | number;
                        readonly text?: string | number | undefined;
                        readonly html?: Html | undefined;
                        readonly visuallyHiddenText?: string | number | undefined;
                        readonly classes?: string | number | undefined;
                        readonly attributes?: Attributes | undefined;
                      }
                    | null
                    | undefined
                  )[]
                | undefined;
              readonly classes?: string | number | undefined;
            }
          | undefined;
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface TableParams {
  readonly rows: readonly (readonly {
    readonly text?: string | number | undefined;
    readonly html?: Html | undefined;
    readonly format?: string | number | undefined;
    readonly classes?: string | number | undefined;
    readonly colspan?: number | undefined;
    readonly rowspan?: number | undefined;
    readonly attributes?: Attributes | undefined;
  }[])[];
  readonly head?:
    | readonly (
        | {
            readonly text?: string | number | undefined;
            readonly html?: Html | undefined;
            readonly format?: string | number | undefined;
            readonly classes?: string | number | undefined;
            readonly colspan?: number | undefined;
            readonly rowspan?: number | undefined;
            readonly attributes?: Attributes | undefined;
          }
        | null
        | undefined
      )[]
    | undefined;
  readonly caption?: string | number | undefined;
  readonly captionClasses?: string | number | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface TabsParams {
  readonly id?: string | number | undefined;
  readonly idPrefix?: string | number | undefined;
  readonly title?: string | number | undefined;
  readonly items: readonly (
    | {
        readonly id: string | number;
        readonly label: string | number;
        readonly attributes?: Attributes | undefined;
        readonly panel: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
          readonly attributes?: Attributes | undefined;
        };
      }
    | null
    | undefined
  )[];
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface TagParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface TaskListParams {
  readonly items: readonly (
    | {
        readonly title: {
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
          readonly classes?: string | number | undefined;
        };
        readonly hint?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly status: {
          readonly tag?: Partial<TagParams> | undefined;
          readonly text?: string | number | undefined;
          readonly html?: Html | undefined;
          readonly classes?: string | number | undefined;
        };
        readonly href?: string | number | undefined;
        readonly classes?: string | number | undefined;
      }
    | null
    | undefined
  )[];
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
  readonly idPrefix?: string | number | undefined;
}

export interface TextareaParams {
  readonly id?: string | number | undefined;
  readonly name: string | number;
  readonly spellcheck?: boolean | undefined;
  readonly rows?: string | number | undefined;
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | number | undefined;
  readonly label: Partial<LabelParams>;
  readonly hint?: Partial<HintParams> | undefined;
  readonly errorMessage?: Partial<ErrorMessageParams> | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | number | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
        readonly afterInput?:
          | { readonly text?: string | number | undefined; readonly html?: Html | undefined }
          | undefined;
      }
    | undefined;
  readonly classes?: string | number | undefined;
  readonly autocomplete?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface WarningTextParams {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
  readonly iconFallbackText?: string | number | undefined;
  readonly classes?: string | number | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The parameters of every component by its name. */
export interface GovukParams {
  readonly accordion: AccordionParams;
  readonly 'back-link': BackLinkParams;
  readonly breadcrumbs: BreadcrumbsParams;
  readonly button: ButtonParams;
  readonly 'character-count': CharacterCountParams;
  readonly checkboxes: CheckboxesParams;
  readonly 'date-input': DateInputParams;
  readonly details: DetailsParams;
  readonly 'error-message': ErrorMessageParams;
  readonly 'error-summary': ErrorSummaryParams;
  readonly fieldset: FieldsetParams;
  readonly 'file-upload': FileUploadParams;
  readonly 'generic-header': GenericHeaderParams;
  readonly hint: HintParams;
  readonly input: InputParams;
  readonly 'inset-text': InsetTextParams;
  readonly label: LabelParams;
  readonly 'language-navigation': LanguageNavigationParams;
  readonly 'notification-banner': NotificationBannerParams;
  readonly pagination: PaginationParams;
  readonly panel: PanelParams;
  readonly 'password-input': PasswordInputParams;
  readonly 'phase-banner': PhaseBannerParams;
  readonly radios: RadiosParams;
  readonly select: SelectParams;
  readonly 'service-navigation': ServiceNavigationParams;
  readonly 'skip-link': SkipLinkParams;
  readonly 'summary-list': SummaryListParams;
  readonly table: TableParams;
  readonly tabs: TabsParams;
  readonly tag: TagParams;
  readonly 'task-list': TaskListParams;
  readonly textarea: TextareaParams;
  readonly 'warning-text': WarningTextParams;
}
