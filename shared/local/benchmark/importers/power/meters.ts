import { figure } from '../../../figure.ts';
import { instantIn } from '../../text/instant.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, sum } from '../../text/measures.ts';
import { excerpt } from '../../text/values.ts';
import type { CsvTable, Reading, TableImporter } from '../importer.ts';
import { SkippedRows } from './skippedRows.ts';

/** A time over which the power at the socket is known. */
interface Stretch {
  readonly seconds: number;
  readonly watts: number;
}

/** No machine that generates draws less; a sensor in kW shows less. */
const LEAST_WATTS = 5;
/** No socket gives more: three phases of 32 A. */
const MOST_WATTS = 25_000;

/** The energy that a Shelly plug or meter counted in each step: `Active energy Wh (A)`, of up to three phases. */
export const shelly: TableImporter = {
  writer: 'Shelly',
  recognises: (header) => /^date\/time/.test(header[0] ?? '') && energyColumns(header).length > 0,
  read(table) {
    const columns = energyColumns(table.header);
    const skipped = new SkippedRows();
    const energies = new Map<number, number>();
    for (const row of table.rows) {
      const { line, cells } = row;
      if (skipped.hasShifted(row, table.header)) continue;
      const ms = instantIn(cells[0] ?? '');
      const wattHours = columns.map((column) => quantityIn(cells[column]) ?? Number.NaN);
      const total = sum(wattHours);
      if (ms === undefined || !(total >= 0 && wattHours.every((each) => each >= 0)))
        skipped.add(line, `it tells no energy: ${excerpt(cells.join(', '))}`);
      else if (energies.has(ms)) skipped.add(line, 'its moment was told before');
      else energies.set(ms, total);
    }
    const times = [...energies.keys()].sort((a, b) => a - b);
    const steps = times.slice(1).map((ms, i) => ms - times[i]!);
    const step = usual(steps);
    if (step === undefined) throw invalidBenchmark('the log of the Shelly holds no two steps in a row');
    // Each row is the energy of the step that begins with it; after a gap nobody knows how long a step was.
    const stretches = times.map((ms) => ({
      seconds: step / 1000,
      watts: (energies.get(ms)! * 3_600_000) / step,
    }));
    return wallPower('Shelly energy', stretches, skipped);
  },
};

const energyColumns = (header: readonly string[]): readonly number[] =>
  header.flatMap((cell, i) => (/^active energy wh(?: \([abc]\))?$/.test(cell) ? [i] : []));

/** The history of one power sensor of Home Assistant: each state holds until the next. */
export const homeAssistant: TableImporter = {
  writer: 'Home Assistant',
  recognises: (header) => ['entity_id', 'state', 'last_changed'].every((column) => header.includes(column)),
  read({ header, rows }: CsvTable): Reading {
    const [entity, state, changed] = ['entity_id', 'state', 'last_changed'].map((name) =>
      header.indexOf(name),
    ) as [number, number, number];
    const skipped = new SkippedRows();
    const states = new Map<number, number>();
    const entities = new Set<string>();
    for (const row of rows) {
      const { line, cells } = row;
      if (skipped.hasShifted(row, header)) continue;
      const ms = instantIn(cells[changed] ?? '');
      const watts = quantityIn(cells[state], { w: 1, kw: 1000 });
      if (entities.size < 100) entities.add(cells[entity] ?? '');
      if (ms === undefined) skipped.add(line, `it tells no moment: ${excerpt(cells.join(', '))}`);
      else if (states.has(ms)) skipped.add(line, 'its moment was told before');
      else {
        // While a sensor is unavailable, nothing is known: the state before it ends there.
        states.set(ms, watts ?? Number.NaN);
        if (!(watts !== undefined && watts >= 0))
          skipped.add(line, `it tells no watts: ${excerpt(cells.join(', '))}`);
      }
    }
    const times = [...states.keys()].sort((a, b) => a - b);
    refuseOtherSensors(
      [...entities],
      times.map((ms) => states.get(ms)!).filter((watts) => watts >= 0),
    );
    const stretches = times.slice(0, -1).flatMap((ms, i) => {
      const watts = states.get(ms)!;
      return watts >= 0 ? [{ seconds: (times[i + 1]! - ms) / 1000, watts }] : [];
    });
    return wallPower('Home Assistant history', stretches, skipped);
  },
};

/** Power goes up and down; energy is counted on. */
const countsOn = (figures: readonly number[]): boolean =>
  new Set(figures).size > 2 && figures.every((each, i) => i === 0 || each >= figures[i - 1]!);

function refuseOtherSensors(entities: readonly string[], figures: readonly number[]): void {
  if (entities.length > 1)
    throw invalidBenchmark(
      `the history holds several sensors (${entities.slice(0, 3).join(', ').slice(0, 100)}); export the one that meters the machine, in watts`,
    );
  const [entity = ''] = entities;
  if (/energy|kwh|consumption|cost|voltage|current|temperature|energie|verbrauch/i.test(entity))
    throw invalidBenchmark(
      `${excerpt(entity)} does not look like a sensor of power; export the one in watts`,
    );
  if (!/power|watt|leistung|puissance|potencia/i.test(entity) && countsOn(figures))
    throw invalidBenchmark(
      `the figures of ${excerpt(entity)} only ever grow, as a counter of energy does; export the power, in watts`,
    );
}

function usual(steps: readonly number[]): number | undefined {
  const sorted = steps.filter((ms) => ms > 0).sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
}

function wallPower(format: string, stretches: readonly Stretch[], skipped: SkippedRows): Reading {
  const kept = stretches.filter(({ watts }) => watts <= MOST_WATTS);
  if (kept.length * 2 < stretches.length)
    throw invalidBenchmark(
      `the ${format} tells more than ${MOST_WATTS} W, which no socket gives; it may be a counter that counts on, so export power, or energy by step`,
    );
  const dropped = stretches.length - kept.length;
  if (kept.length > 0 && kept.every(({ watts }) => watts < LEAST_WATTS))
    throw invalidBenchmark(
      `the ${format} never tells more than ${figure(Math.max(...kept.map(({ watts }) => watts)))} W, which no machine that generates draws; export the power in watts, not in kW`,
    );
  const seconds = sum(kept.map((each) => each.seconds));
  if (!(seconds > 0)) throw invalidBenchmark(`the ${format} holds no watts over a time`);
  return {
    format,
    rows: skipped.rows,
    power: {
      watts: sum(kept.map((each) => each.watts * each.seconds)) / seconds,
      at: 'wall',
      seconds,
      source: format,
    },
    notes: [
      ...(dropped > 0
        ? [
            `${dropped} of ${stretches.length} figures are above ${MOST_WATTS} W, which no socket gives, and left out.`,
          ]
        : []),
      'A meter at the wall does not tell when clips were generated: export only that time, or its mean holds idle time.',
    ],
  };
}
