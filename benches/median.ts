/** Median time of `runs` calls in milliseconds, after some that do not count. */
export function median(runs: number, work: () => unknown): number {
  for (let n = 0; n < 5; n++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}
