export function missingOptionals(lock: unknown): [string, string, string][];
export function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] };
export function completeLock(lock: unknown): number;
