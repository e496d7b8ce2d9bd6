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

/** A line has 700 to 1,000 bytes; memory set aside and not written to costs nothing. */
const EXPECTED_LINE_BYTES = 1_500;
/** UTF-8 takes at most three bytes for each UTF-16 unit. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * The register as immutable bytes: NDJSON, one setting a line in canonical JSON, sorted by key, so that the same
 * register has the same bytes whatever order its file had. Written into one buffer, because joining parts would
 * hold the register twice.
 */
export function encodeSnapshot(settings: readonly Setting[]): Uint8Array {
  const sorted = [...settings].sort((a, b) => (a.key < b.key ? -1 : 1));
  let bytes = Buffer.allocUnsafeSlow(sorted.length * EXPECTED_LINE_BYTES);
  let end = 0;
  for (const setting of sorted) {
    const line = `${canonicalJson(setting)}\n`;
    const needed = end + line.length * MAX_BYTES_PER_UNIT;
    if (needed > bytes.length) bytes = Buffer.concat([bytes.subarray(0, end)], needed * 2);
    end += bytes.write(line, end);
  }
  return bytes.subarray(0, end);
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
