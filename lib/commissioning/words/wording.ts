import { pounds } from '../../kernel/index.ts';

/** Pounds as people read them: "£12,345", "£12,345.67". */
export function money(amount: number): string {
  return pounds(Math.round(amount * 100));
}

/** "1 child", "12 children". */
export function howMany(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
