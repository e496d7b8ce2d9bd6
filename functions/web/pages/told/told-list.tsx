import { longMoment } from '../../../../lib/kernel/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { ShownTold, ToldLine } from './told-view.ts';

interface ToldListProps {
  readonly lines: readonly ShownTold[];
  /** Of the list itself, to which forms are sent. */
  readonly path: string;
  /** Where the reader is, with the filter. */
  readonly here: string;
  /** Whether each says which setting it is about: where the reader has several. */
  readonly namesSettings: boolean;
  /** The address of what was told of one setting alone. */
  readonly onlySetting: (key: string) => string;
}

/** What was told, newest first, each with what can be done about it. */
export function ToldList(props: ToldListProps) {
  const unread = props.lines.flatMap((line) => ('ref' in line && line.isUnread ? [line.ref] : []));
  return (
    <>
      <ul class="govuk-list rp-told">
        {props.lines.map((line) =>
          'ref' in line ? (
            <Item {...props} line={line} />
          ) : (
            <li class="rp-told__item">
              <p class="govuk-body">
                {line.needsChecking} cannot be read and needs checking. Tell those who run the
                service.
              </p>
            </li>
          ),
        )}
      </ul>
      {unread.length > 1 && (
        <MarkForm {...props} refs={unread} text="Mark all on this page as read" />
      )}
    </>
  );
}

function Item({ line, ...props }: ToldListProps & { readonly line: ToldLine }) {
  const { topic, sentence, at, isUnread, readBy, setting, next } = line;
  return (
    <li class={isUnread ? 'rp-told__item rp-told__item--unread' : 'rp-told__item'}>
      <h2 class="govuk-heading-s rp-told__topic">
        {topic}
        {isUnread && <Govuk c="tag" params={{ text: 'New', classes: 'govuk-tag--blue' }} />}
      </h2>
      <p class="govuk-body">{sentence}</p>
      <p class="govuk-body-s rp-told__about">
        {longMoment(at)}
        {readBy !== null && `. Read by ${readBy}`}
        {props.namesSettings && setting && (
          <>
            {'. '}
            <a class="govuk-link" href={props.onlySetting(setting.key)}>
              Only {setting.name}
            </a>
          </>
        )}
      </p>
      <div class="govuk-button-group rp-told__acts">
        {next && (
          <a class="govuk-link" href={next.href}>
            {next.text}
            <span class="govuk-visually-hidden">: {sentence}</span>
          </a>
        )}
        {isUnread && (
          <MarkForm
            {...props}
            refs={[line.ref]}
            text="Mark as read"
            about={`${topic}, ${longMoment(at)}`}
          />
        )}
      </div>
    </li>
  );
}

interface MarkFormProps extends Pick<ToldListProps, 'path' | 'here'> {
  readonly refs: readonly string[];
  readonly text: string;
  readonly about?: string;
}

function MarkForm({ path, here, refs, text, about }: MarkFormProps) {
  return (
    <form method="post" action={`${path}/read`}>
      <input type="hidden" name="here" value={here} />
      {refs.map((ref) => (
        <input type="hidden" name="told" value={ref} />
      ))}
      <Govuk
        c="button"
        params={{
          html: (
            <>
              {text}
              {about && <span class="govuk-visually-hidden"> ({about})</span>}
            </>
          ),
          classes: 'govuk-button--secondary rp-told__button',
          preventDoubleClick: true,
        }}
      />
    </form>
  );
}
