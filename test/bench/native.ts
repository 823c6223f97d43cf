import type { Page } from 'playwright-core';
import { openWorkbench } from '../workbench/open.ts';
import type { BenchRow } from './row.ts';
import { models, pairs, resolutions, seconds } from './workload.ts';

const ROWS = 5000;
const RUNS = 3;

/** The same column priced in the workbench's own engine, by INDEX and MATCH on a price table and by our function. */
export async function benchNative(): Promise<BenchRow[]> {
  const bench = await openWorkbench();
  try {
    const prices = pairs.map(([model, resolution, price]) => [`${model}|${resolution}`, price]);
    const rows = Array.from({ length: ROWS }, (_, row) => [
      models[row]![0]!,
      resolutions[row]![0]!,
      seconds[row]![0]!,
    ]);
    const perRow = (formula: (row: number) => string) => rows.map((_, row) => [formula(row + 1)]);
    const columns = {
      native: perRow(
        (row) =>
          `=INDEX($F$1:$F$${pairs.length},MATCH(A${row}&"|"&B${row},$E$1:$E$${pairs.length},0))*C${row}`,
      ),
      cells: perRow((row) => `=LTX_COST(A${row},B${row},C${row})`),
      range: [[`=LTX_COST(A1:A${ROWS},B1:B${ROWS},C1:C${ROWS})`]],
    };
    const times = { native: [] as number[], cells: [] as number[], range: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      for (const kind of ['native', 'cells', 'range'] as const) {
        times[kind].push(
          await timeColumn(bench.page, {
            rows,
            prices,
            formulas: columns[kind],
            last: seconds[ROWS - 1]![0]! * pairs[((ROWS - 1) * 7) % pairs.length]![2],
          }),
        );
      }
    }
    const middle = (kind: keyof typeof times) => times[kind].sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    return [
      {
        name: `LTX_COST in ${ROWS} cells against INDEX and MATCH, in the workbench`,
        ratio: middle('cells') / middle('native'),
      },
      {
        name: 'LTX_COST over their range against INDEX and MATCH in each',
        ratio: middle('range') / middle('native'),
      },
    ];
  } finally {
    await bench.close();
  }
}

interface Column {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly prices: readonly (readonly (string | number)[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly last: number;
}

/** Milliseconds from writing the formulas on a fresh sheet until they are worked out; the last result is looked at. */
const timeColumn = (page: Page, column: Column): Promise<number> =>
  page.evaluate(async ({ rows, prices, formulas, last }) => {
    const bench = window.workbench!;
    bench.scratch('Bench', rows.length, 10);
    bench.writeAll(
      'Bench!A1',
      rows.map((row) => row.map(String)),
    );
    bench.writeAll(
      'Bench!E1',
      prices.map((row) => row.map(String)),
    );
    await bench.settled();
    const start = performance.now();
    bench.writeAll('Bench!H1', formulas);
    await bench.settled();
    const time = performance.now() - start;
    const found = bench.read(`Bench!H${rows.length}`);
    bench.discard('Bench');
    if (typeof found !== 'number' || Math.abs(found - last) > 1e-9)
      throw new Error(`the last row gives ${JSON.stringify(found)}`);
    return time;
  }, column);
