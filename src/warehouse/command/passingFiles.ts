import { rmSync } from 'node:fs';

const passing = new Set<string>();

/** A file or folder that is gone when the program ends, whatever ends it. */
export function passingFile(place: string): string {
  watch();
  passing.add(place);
  return place;
}

export function removePassing(place: string): void {
  rmSync(place, { recursive: true, force: true });
  passing.delete(place);
}

let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('exit', () => {
    for (const place of passing) rmSync(place, { recursive: true, force: true });
  });
  // Node would end at once, without the event above.
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.on(signal, () => process.exit(128 + number));
}
