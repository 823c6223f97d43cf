import { isRejected, type Reading } from './draft.ts';

/** The format of a soak test's table, whose request stands in another file. */
export const SOAK_TABLE = 'LTX-Desktop soak test';

type Row = NonNullable<Reading['rows']>[number];

/**
 * The rows of each file, those of one soak test's table with the request of its one output. Where there are several of
 * either, nothing says which go together: the rows stay open, or are rejected where the requests differ.
 */
export function withSoakRequest(readings: readonly Reading[]): readonly (readonly Row[])[] {
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
