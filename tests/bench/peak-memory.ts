const EVERY_MS = 20;

/** How many megabytes the process grew by at the most while it worked, all threads together. */
export async function peakMegabytes(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
    look();
  }
  return Math.round((peak - before) / 1_000_000);
}
