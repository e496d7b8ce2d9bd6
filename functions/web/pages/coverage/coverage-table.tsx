import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import type { AskableRow } from '../../../use-cases/coverage/who-to-ask.ts';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { agoInWords } from '../../words/due-words.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import {
  isToBeAsked,
  reminderWords,
  STATE_TAGS,
  STATE_WORDS,
  VOUCHING_WORDS,
  whomToAsk,
} from './coverage-words.ts';

export interface CoverageTableProps {
  readonly authority: string;
  readonly rows: readonly AskableRow[];
  readonly today: CalendarDate;
  readonly mayAsk: boolean;
  readonly mayPublish: boolean;
  /** Where to come back to after asking. */
  readonly href: string;
}

/** Provisions with how old their figures are, whom one can ask, and what one can do. */
export function CoverageTable(props: CoverageTableProps) {
  const { rows, mayAsk, mayPublish } = props;
  const mayAct = mayAsk || mayPublish;
  return (
    <Scroll label="Who has published">
      <table class="govuk-table rp-table-small rp-stack rp-coverage">
        <caption class="govuk-visually-hidden">Provisions, what is missing first</caption>
        <TableHead
          heads={['Provision', 'Figures', 'Whom to ask', ...(mayAct ? ['What you can do'] : [])]}
        />
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <Row row={row} {...props} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ row, ...props }: CoverageTableProps & { row: AskableRow }) {
  const { today, mayAsk, mayPublish } = props;
  const reminder = reminderWords(row.lastReminder);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header rp-plain-header">
        <a class="govuk-link" href={`/settings/${row.settingKey}`}>
          {row.settingName}
        </a>
        <span class="rp-under">
          {sentence(KIND_WORDS[row.kind])}
          {row.town !== null && `, ${row.town}`}
        </span>
      </th>
      <td class="govuk-table__cell" data-head="Figures">
        <Govuk c="tag" params={{ text: STATE_WORDS[row.state], classes: STATE_TAGS[row.state] }} />
        {row.asOf !== null && row.publishedBy !== null && (
          <span class="rp-under">
            Counted {agoInWords(row.asOf, today)}. {VOUCHING_WORDS[row.publishedBy]}
          </span>
        )}
      </td>
      <td class="govuk-table__cell" data-head="Whom to ask">
        {whomToAsk(row)}
        {reminder !== null && <span class="rp-under">{reminder}</span>}
      </td>
      {(mayAsk || mayPublish) && (
        <td class="govuk-table__cell">
          <Acts row={row} {...props} />
        </td>
      )}
    </tr>
  );
}

function Acts({
  row,
  authority,
  today,
  mayAsk,
  mayPublish,
  href,
}: CoverageTableProps & { row: AskableRow }) {
  const { settingKey, settingName, provisionId, kind } = row;
  const about = ` ${settingName}, ${KIND_WORDS[kind]}`;
  const publish = `/authority/${authority}/settings/${settingKey}/provisions/${provisionId}/publish`;
  return (
    <>
      {mayAsk && isToBeAsked(row, today) && (
        <form method="post" action={`/authority/${authority}/coverage/ask`}>
          <input type="hidden" name="settingKey" value={settingKey} />
          <input type="hidden" name="provisionId" value={provisionId} />
          <input type="hidden" name="back" value={href} />
          <Govuk
            c="button"
            params={{
              html: (
                <>
                  Ask to publish<span class="govuk-visually-hidden">{about}</span>
                </>
              ),
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            }}
          />
        </form>
      )}
      {mayPublish && (
        <span class="rp-under">
          <a class="govuk-link" href={publish}>
            Publish on its behalf<span class="govuk-visually-hidden">{about}</span>
          </a>
        </span>
      )}
    </>
  );
}
