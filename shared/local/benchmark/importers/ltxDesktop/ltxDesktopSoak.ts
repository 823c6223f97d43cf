import type { Rejected } from '../../import.ts';
import { bounded, invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, secondsIn, wattsIn } from '../../text/measures.ts';
import { at, words } from '../../text/values.ts';
import type { Draft, LogImporter, Reading, TableImporter } from '../importer.ts';

/** The format of a soak test's table, whose request stands in another file. */
export const SOAK_TABLE = 'LTX-Desktop soak test';

const COLUMNS = ['gen', 'wall_s', 'power_w'];

/** `soak_*.csv` of LTX-Desktop: the same clip again and again. Which clip, only the screen output says. */
export const ltxDesktopSoak: TableImporter = {
  writer: 'LTX-Desktop',
  recognises: (header) => COLUMNS.every((column) => header.includes(column)),
  read({ header, rows }) {
    const [gen, wall, power] = COLUMNS.map((column) => header.indexOf(column)) as [number, number, number];
    const runs: (Draft | Rejected)[] = [];
    for (const { line, cells } of rows) {
      bounded(runs);
      const place = `line ${line}`;
      const number = quantityIn(cells[gen]);
      const wallSeconds = secondsIn(cells[wall]);
      const meanWatts = wattsIn(cells[power]);
      if (number === undefined || !(Number.isInteger(number) && number >= 0))
        runs.push({ place, reason: 'gen is not the number of a generation' });
      else
        runs.push({
          place,
          wallSeconds,
          gpus: 1,
          // The runner's own sum is power_w × wall_s ÷ 3600 too.
          energyWh: meanWatts && wallSeconds && (meanWatts * wallSeconds) / 3600,
          energyAt: 'board',
          cold: number === 0,
        });
    }
    return { format: SOAK_TABLE, rows: runs };
  },
};

/**
 * Sizes that every version of LTX-Desktop makes of a resolution's name. Of 540p it made 960x544 until 2026-08-13 and
 * 1024x576 since, and its output does not tell the version; of larger ones nothing was ever seen.
 */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  '720p': [1280, 704],
  '1080p': [1920, 1088],
};

/** The screen output of the soak test: its request, which goes with the CSV, and its warnings. */
export const ltxDesktopSoakOutput: LogImporter = {
  writer: 'LTX-Desktop',
  recognises: (head) => /^\s*\[soak\] /.test(head),
  read(text): Reading {
    const [, request] = /^\[soak\] request: POST \S+ (\{.{0,5000}\})[ \t\r]*$/m.exec(text) ?? [];
    const asked = request && parsed(request);
    if (!asked) throw invalidBenchmark('the output of this soak test does not tell its request');
    return {
      format: 'LTX-Desktop soak output',
      soakRequest: clip(asked),
      ...(/^\[soak\] WARNING: GPU already/m.test(text) && {
        notes: [
          'Another program was using the GPU during the soak test; its times are too long. Close it and measure again.',
        ],
      }),
    };
  },
};

function clip(request: unknown): NonNullable<Reading['soakRequest']> {
  const fps = quantityIn(at(request, 'fps'));
  const duration = secondsIn(at(request, 'duration'));
  const [width, height] = SIZES[words(at(request, 'resolution')) ?? ''] ?? [];
  const upright = at(request, 'aspectRatio') === '9:16';
  return {
    model: words(at(request, 'model')),
    fps,
    // LTX makes 8 n + 1 frames: 5 s at 24 fps are 121 of them.
    frames: duration && fps && Math.floor((duration * fps) / 8) * 8 + 1,
    width: upright ? height : width,
    height: upright ? width : height,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
