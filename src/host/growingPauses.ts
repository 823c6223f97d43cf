/** How long to wait before what failed is tried again: a little at first, then longer, up to half a minute. In ms. */
export const GROWING_PAUSES = [500, 1000, 2000, 4000, 8000, 15_000, 30_000] as const;

/** Tries until it works. `failed` hears of each failure and how many there were before it. */
export async function persist<T>(
  attempt: () => Promise<T>,
  failed: (problem: unknown, before: number) => void = () => undefined,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (problem) {
      failed(problem, tries);
      const pause = GROWING_PAUSES[tries] ?? GROWING_PAUSES[GROWING_PAUSES.length - 1];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
