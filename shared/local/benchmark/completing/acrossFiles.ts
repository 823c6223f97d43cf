import { type Draft, isRejected, type Reading } from '../importers/importer.ts';
import { SOAK_TABLE } from '../importers/ltxDesktop/ltxDesktopSoak.ts';

type Row = NonNullable<Reading['rows']>[number];

/** The rows of each file, as far as files say more about each other's: a soak test's request, or the same prompt. */
export const rowsOf = (readings: readonly Reading[]): readonly (readonly Row[])[] =>
  withoutSecondTakes(withoutRepeats(withoutClashes(withSoakRequest(readings))));

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
    'the file does not tell its size and length, and one answer cannot fit clips that differ; import clips of one kind ' +
    'at a time, or measure again with ffprobe installed';
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

/** A runner answers the same seed and settings from its cache, wholly or in part: the slowest of them was generated. */
function withoutSecondTakes(files: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const generated = new Map<string, Draft>();
  const drafts = files.flat().filter((row): row is Draft => !isRejected(row));
  for (const row of drafts) {
    const slowest = row.take === undefined ? undefined : generated.get(row.take);
    const isSlower = slowest === undefined || (row.wallSeconds ?? 0) > (slowest.wallSeconds ?? 0);
    if (row.take !== undefined && isSlower) generated.set(row.take, row);
  }
  return files.map((rows) =>
    rows.map((row) => {
      if (isRejected(row) || row.take === undefined) return row;
      const first = generated.get(row.take);
      if (first === row || first === undefined) return row;
      const reason = `it is the seed of ${first.place} again, which comes from a cache; change the seed for each run`;
      return { place: row.place, reason };
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

/**
 * The rows of each file, those of one soak test's table with the request of its one output. Where there are several of
 * either, nothing says which go together: the rows stay open, or are rejected where the requests differ.
 */
function withSoakRequest(readings: readonly Reading[]): readonly (readonly Row[])[] {
  const tables = readings.filter(({ format }) => format === SOAK_TABLE);
  const requests = readings.flatMap(({ soakRequest }) => soakRequest ?? []);
  const [request] = requests;
  const isPair = tables.length === 1 && requests.length === 1;
  const differ = new Set(requests.map((each) => JSON.stringify(each))).size > 1;
  return readings.map(({ format, rows = [] }) => {
    if (format !== SOAK_TABLE) return rows;
    return rows.map((row) => {
      if (isRejected(row)) return row;
      if (differ) return { place: row.place, reason: SEPARATELY };
      return isPair ? { ...request, ...row } : row;
    });
  });
}

const SEPARATELY =
  'several soak tests were given and nothing says which request is whose; import each table with its own output';
