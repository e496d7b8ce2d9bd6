import { DISAGREEMENT_CODES, type DisagreementCode } from '../../../../lib/capacity/index.ts';
import type { NamedEntry } from '../../../use-cases/figures/read-figures.ts';

/** `open`: nobody has said anything of these figures; `asked`: the provider was; `settled`: somebody found which is right. */
export const TRAY_STATES = ['open', 'asked', 'settled'] as const;
export type TrayState = (typeof TRAY_STATES)[number];

export interface FiguresQuery {
  readonly show: TrayState;
  readonly code: DisagreementCode | null;
  readonly page: number;
}

export function figuresQuery(given: Readonly<Record<string, string | undefined>>): FiguresQuery {
  const page = Number(given.page ?? 1);
  return {
    show: TRAY_STATES.find((state) => state === given.show) ?? 'open',
    code: DISAGREEMENT_CODES.find((code) => code === given.code) ?? null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export function figuresSearch({ show, code, page }: FiguresQuery): string {
  const to = new URLSearchParams();
  if (show !== 'open') to.set('show', show);
  if (code !== null) to.set('code', code);
  if (page > 1) to.set('page', String(page));
  const search = to.toString();
  return search === '' ? '' : `?${search}`;
}

export function stateOf({ settlement }: NamedEntry): TrayState {
  if (settlement === null) return 'open';
  return settlement.outcome === 'asked-provider' ? 'asked' : 'settled';
}
