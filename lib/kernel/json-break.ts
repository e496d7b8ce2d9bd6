/** Where a text stops being JSON. */
export interface JsonBreak {
  /** Keys and positions that lead there. */
  readonly path: readonly (string | number)[];
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, cut short; nothing at the end of the text. */
  readonly found: string;
  readonly due: Due;
}

type Due = 'value' | 'name' | 'colon' | 'comma or end' | 'end';

interface Frame {
  readonly isList: boolean;
  key: string | number | null;
}

const MOST_SHOWN = 20;
/** A path is for people to follow; of a text that only goes deeper and deeper they need no more. */
const MOST_DEEP = 50;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const WORD = /[^\s,:[\]{}"]+/y;

/** Finds it without recursion, however deep the text goes; null where all of it is JSON. */
export function findJsonBreak(text: string): JsonBreak | null {
  const frames: Frame[] = [];
  let at = 0;
  let due: Due = 'value';
  /** A list or object may end before anything has come in it. */
  let mayClose = false;
  for (;;) {
    at = after(SPACE, text, at) ?? at;
    const frame = frames.at(-1);
    const mark = text[at];
    const isEndOfFrame = mark !== undefined && mark === (frame?.isList ? ']' : '}');
    if (frame && isEndOfFrame && (mayClose || due === 'comma or end')) {
      frames.pop();
      at += 1;
      due = frames.length > 0 ? 'comma or end' : 'end';
      mayClose = false;
    } else if (due === 'end') {
      return mark === undefined ? null : broken();
    } else if (due === 'comma or end' && frame && mark === ',') {
      at += 1;
      due = frame.isList ? 'value' : 'name';
      if (typeof frame.key === 'number') frame.key += 1;
    } else if (due === 'colon' && mark === ':') {
      at += 1;
      due = 'value';
    } else if (due === 'value' && (mark === '[' || mark === '{')) {
      at += 1;
      frames.push({ isList: mark === '[', key: mark === '[' ? 0 : null });
      due = mark === '[' ? 'value' : 'name';
      mayClose = true;
    } else {
      const next = endOfToken();
      if (next === null) return broken();
      if (due === 'name' && frame) frame.key = JSON.parse(text.slice(at, next));
      at = next;
      due = due === 'name' ? 'colon' : frames.length > 0 ? 'comma or end' : 'end';
      mayClose = false;
    }
  }

  function endOfToken(): number | null {
    if (due !== 'name' && due !== 'value') return null;
    if (text[at] === '"') return endOfText(text, at + 1);
    return due === 'value' ? after(PLAIN, text, at) : null;
  }

  function broken(): JsonBreak {
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    const wordEnd = after(WORD, text, at) ?? at + 1;
    const found = text.slice(at, Math.min(wordEnd, at + MOST_SHOWN));
    const path = frames.slice(0, MOST_DEEP).flatMap(({ key }) => key ?? []);
    return { path, line, column: at - before.lastIndexOf('\n'), found, due };
  }
}

/** Where a match that begins here ends; null without one. */
function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Where a text in quotes ends, its first quote being read; null where it does not, or holds what it may not. */
function endOfText(text: string, begin: number): number | null {
  let at = begin;
  while (at < text.length) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 0x20) return null;
    if (text[at] !== '\\') at += 1;
    else {
      const next = after(ESCAPE, text, at);
      if (next === null) return null;
      at = next;
    }
  }
  return null;
}
