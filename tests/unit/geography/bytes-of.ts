/** A file's bytes as a stream would give them, in chunks of the given length. */
export async function* bytesOf(text: string, chunkLength = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
}
