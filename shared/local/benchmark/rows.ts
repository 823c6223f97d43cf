import { type Draft, isRejected, type Reading } from './draft.ts';
import { withSoakRequest } from './soakRequest.ts';

type Row = NonNullable<Reading['rows']>[number];

/** The rows of each file, as far as files say more about each other's: a soak test's request, or the same prompt. */
export const rowsOf = (readings: readonly Reading[]): readonly (readonly Row[])[] =>
  withoutRepeats(withoutClashes(withSoakRequest(readings)));

/** Size and length are asked for once for all runs: clips that are known to differ cannot share the answers. */
function withoutClashes(files: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const isOpen = (row: Row): row is Draft =>
    !isRejected(row) &&
    row.clip !== undefined &&
    (row.width === undefined ||
      row.height === undefined ||
      (row.videoSeconds === undefined && row.frames === undefined));
  const clips = new Set(files.flatMap((rows) => rows.filter(isOpen).map(({ clip }) => clip)));
  if (clips.size < 2) return files;
  const reason =
    'the file tells neither its size nor its length, and one answer cannot fit clips that differ; ' +
    'measure again with ffprobe installed';
  return files.map((rows) => rows.map((row) => (isOpen(row) ? { place: row.place, reason } : row)));
}

/** A history, and a job of it, tell of one prompt twice. */
function withoutRepeats(files: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const places = new Map<string, string>();
  return files.map((rows) =>
    rows.map((row) => {
      if (isRejected(row) || row.id === undefined) return row;
      const before = places.get(row.id);
      if (before !== undefined)
        return { place: row.place, reason: `it is the same prompt as ${before}, which counts already` };
      places.set(row.id, row.place);
      return row;
    }),
  );
}

/** Of each session, the first of the runs of which nothing says whether they were cold. */
export function firstOfEach(files: readonly (readonly Row[])[]): ReadonlySet<Row> {
  const firsts = files.flatMap((rows) => {
    const sessions = new Map<string, Draft>();
    for (const row of rows) {
      if (isRejected(row) || row.cold !== undefined) continue;
      const { session = '' } = row;
      if (!sessions.has(session)) sessions.set(session, row);
    }
    return [...sessions.values()];
  });
  return new Set(firsts);
}
