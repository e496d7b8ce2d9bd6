/** What a document says, in order; how it looks is for whoever draws it. */
export interface TaggedDocument {
  readonly title: string;
  readonly author: string;
  /** BCP 47, for example en-GB. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** At the foot of every page, before its number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock;

/** Cells of the first column head their rows. */
export interface TableBlock {
  readonly kind: 'table';
  /** What the table shows, for those who hear it. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
