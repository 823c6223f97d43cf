import type { Rejected } from '../../import.ts';
import { bounded } from '../../text/limits.ts';
import { secondsIn } from '../../text/measures.ts';
import { words } from '../../text/values.ts';
import type { Draft, LogImporter } from '../importer.ts';

const STAMP = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} - [A-Z]+ - \[`;
const FIRST_LINE = new RegExp(`^\\s*${STAMP}`);
const STARTED = /\[([a-z0-9-]{1,20})\] Generation started \(([^)]{1,300})\)/;
const ENDED = /\[([a-z0-9-]{1,20})\] Total generation: ([\d.]{1,12})s(?: \(load=([\d.]{1,12})s)?/;

interface Start {
  readonly line: number;
  readonly settings: string;
}

/** LTX-Desktop's session log: real work, no benchmark needed. A start and the next end of one mode are a run. */
export const ltxDesktopSession: LogImporter = {
  writer: 'LTX-Desktop',
  recognises: (head) => FIRST_LINE.test(head) && /\[(Backend|Electron|Renderer)\]/.test(head),
  read(text) {
    const rows: (Draft | Rejected)[] = [];
    const open = new Map<string, Start>();
    let line = 0;
    let hasRun = false;
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const to = end < 0 ? text.length : end;
      const said = text.slice(from, Math.min(to, from + 2000));
      from = to + 1;
      line++;
      const [, started, settings = ''] = STARTED.exec(said) ?? [];
      if (started) {
        bounded(rows).push(...unfinished(open.get(started)));
        open.set(started, { line, settings });
        continue;
      }
      const [, mode, total, load] = ENDED.exec(said) ?? [];
      if (!mode) continue;
      bounded(rows).push(run(mode, open.get(mode), line, secondsIn(total), secondsIn(load), !hasRun));
      open.delete(mode);
      hasRun = true;
    }
    for (const start of open.values()) rows.push(...unfinished(start));
    return { format: 'LTX-Desktop session log', rows };
  },
};

const unfinished = (start?: Start): readonly Rejected[] =>
  start ? [{ place: `line ${start.line}`, reason: 'it started and the log tells no end of it' }] : [];

function run(
  mode: string,
  start: Start | undefined,
  line: number,
  wallSeconds = Number.NaN,
  load = 0,
  isFirst = false,
): Draft | Rejected {
  if (!start) return { place: `line ${line}`, reason: 'the log does not tell its start' };
  const { settings } = start;
  const place = `line ${start.line}`;
  if (/retake|extend|prepend/.test(mode))
    return {
      place,
      reason: 'only part of its clip was generated, and the length given is that of the whole',
    };
  if (/\bauto\b/.test(settings))
    return { place, reason: 'the length was left to the app, and the log does not tell it' };
  const [, model] = /\bmodel=([^,\s]+)/.exec(settings) ?? [];
  const [, width, height] = /\b(\d+)x(\d+)\b/.exec(settings) ?? [];
  const [, frames] = /\b(\d+) frames\b/.exec(settings) ?? [];
  const [, fps] = /\b([\d.]+) fps\b/.exec(settings) ?? [];
  return {
    place,
    model: words(model),
    recipe: mode,
    width: width === undefined ? undefined : Number(width),
    height: height === undefined ? undefined : Number(height),
    frames: frames === undefined ? undefined : Number(frames),
    fps: fps === undefined ? undefined : Number(fps),
    wallSeconds,
    gpus: 1,
    // Older versions load before they start to count, so the session's first run is cold whatever it says.
    cold: isFirst || load > wallSeconds / 100,
  };
}
