import {
  canonicalJson,
  ok,
  type Problem,
  problem,
  problemFromZod,
  type Result,
  refused,
  sha256,
} from '../kernel/index.ts';
import { $Setting, type Setting } from './setting.ts';

const LINES_AT_A_TIME = 1_000;

/**
 * The register as immutable bytes: NDJSON, one setting a line in canonical JSON, sorted by key, so that the same
 * register has the same bytes whatever order its file had.
 */
export function encodeSnapshot(settings: readonly Setting[]): Uint8Array {
  const sorted = [...settings].sort((a, b) => (a.key < b.key ? -1 : 1));
  const parts: Buffer[] = [];
  for (let at = 0; at < sorted.length; at += LINES_AT_A_TIME) {
    const lines = sorted.slice(at, at + LINES_AT_A_TIME);
    parts.push(Buffer.from(lines.map((setting) => `${canonicalJson(setting)}\n`).join('')));
  }
  return Buffer.concat(parts);
}

/** The snapshot's name: SHA-256 of its bytes, so that importing one file twice gives one snapshot. */
export function snapshotId(snapshot: Uint8Array): string {
  return sha256(snapshot);
}

/** Settings of a snapshot, sorted by key; a problem names the line that is wrong. */
export function decodeSnapshot(snapshot: Uint8Array): Result<Setting[]> {
  const buffer = Buffer.from(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const settings: Setting[] = [];
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(10, at);
    if (end < 0) return refused(wrongLine(settings.length + 1, 'stops before its end'));
    const setting = decodeLine(buffer.toString('utf8', at, end), settings.length + 1);
    if (!setting.ok) return setting;
    settings.push(setting.value);
    at = end + 1;
  }
  return ok(settings);
}

function decodeLine(line: string, number: number): Result<Setting> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused(wrongLine(number, 'is not JSON'));
  }
  const setting = $Setting.safeParse(value);
  if (setting.success) return ok(setting.data);
  return refused(problemFromZod(setting.error, `Line ${number} of the register snapshot`));
}

function wrongLine(number: number, fault: string): Problem {
  const detail = `Line ${number} of the register snapshot ${fault}. Import the register file again.`;
  return problem('invalid', 'damaged-snapshot', detail);
}
