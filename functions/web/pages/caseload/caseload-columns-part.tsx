import type { CaseloadColumns } from '../../../../lib/requests/index.ts';
import { Govuk } from '../../govuk/govuk.tsx';

/** Which columns were taken, and, loudly, which were not. */
export function CaseloadColumnsPart({ columns }: { columns: CaseloadColumns }) {
  const personal = columns.leftOut.filter((column) => column.personal);
  const others = columns.leftOut.filter((column) => !column.personal);
  return (
    <>
      {personal.length > 0 && (
        <Govuk
          c="warning-text"
          params={{
            iconFallbackText: 'Warning',
            text: `${
              personal.length === 1
                ? `Column ‘${personal[0]?.name}’ was`
                : `Columns ${personal.map(({ name }) => `‘${name}’`).join(', ')} were`
            } left out: Rightplace keeps no names, addresses or numbers that say who a child is. None of it was stored.`,
          }}
        />
      )}
      <Govuk
        c="details"
        params={{
          summaryText: `Columns: ${columns.used.length} taken, ${columns.leftOut.length} left out`,
          html: (
            <>
              <p class="govuk-body">
                Taken: {columns.used.map(({ name }) => `‘${name}’`).join(', ')}.
              </p>
              {others.length > 0 && (
                <ul class="govuk-list govuk-list--bullet">
                  {others.map(({ name, why }) => (
                    <li>
                      Column ‘{name}’ was left out: {why}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        }}
      />
    </>
  );
}
