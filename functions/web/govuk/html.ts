import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that was made by JSX, never a string out of data. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
