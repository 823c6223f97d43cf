import { named, PricingError } from '../../errors.ts';
import { readAnswers } from './answers.ts';
import { complete } from './complete.ts';
import { type Draft, isRejected, type Reading } from './draft.ts';
import { gpusNamed, machineOf } from './machine.ts';
import { notesOn } from './notes.ts';
import { powerOfRuns } from './powerOfRuns.ts';
import { questions } from './questions.ts';
import { readText } from './readText.ts';
import { invalidBenchmark } from './refuse.ts';
import type { Answers, Import, Rejected, Run } from './run.ts';

/** Characters of all texts together: a 50 MB history fits. More is refused before anything is looked at. */
export const LONGEST = 64_000_000;
const MOST_TEXTS = 1000;

/**
 * Imports what inference runners export: one text per file, such as a history with the system stats and a power log
 * that go with it. Runs count once nothing about them is unknown; what the texts leave out stands in `questions`, and
 * the same texts with `answers` give the runs. Throws `invalid-benchmark` for a text of no known format, and
 * `invalid-argument` for an answer that cannot be.
 */
export function importBenchmark(texts: readonly string[], answers: Answers = {}): Import {
  const given = readAnswers(answers);
  const readings = readAll(texts);
  const { soakRequest } = readings.find((reading) => reading.soakRequest) ?? {};
  const rows = readings.flatMap((reading) =>
    (reading.rows ?? []).map((row) =>
      soakRequest && reading.format === 'LTX-Desktop soak test' && !isRejected(row)
        ? { ...soakRequest, ...row }
        : row,
    ),
  );
  const drafts = rows.filter((row): row is Draft => !isRejected(row));
  const systems = [...new Set(drafts.flatMap(({ system }) => system ?? []))].sort();
  const first = drafts.find(({ cold }) => cold === undefined);
  const gpuNames = gpusNamed(readings, drafts).length;
  const accepted: Run[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const made = isRejected(row)
      ? row
      : complete(row, given, { isFirst: row === first, systems: systems.length, gpuNames });
    if ('reason' in made) rejected.push(made);
    else accepted.push(made);
  }
  const ofSystem = drafts.filter(({ system }) => systems.length < 2 || system === given.system);
  const about = readings.filter(
    ({ system }) => systems.length < 2 || system === undefined || system === given.system,
  );
  const { machine, gpus, isOpen } = machineOf(about, ofSystem, given.gpu?.trim());
  const power = [...about.flatMap((reading) => reading.power ?? []), ...powerOfRuns(accepted)];
  return {
    format: [...new Set(readings.map(({ format }) => format))].join(' and '),
    machine,
    accepted,
    rejected,
    questions: questions({ drafts, rejected, systems, gpus, gpuIsOpen: isOpen && drafts.length > 0 }),
    power,
    notes: [...readings.flatMap(({ notes = [] }) => notes), ...notesOn(accepted, power)],
  };
}

function readAll(texts: readonly string[]): readonly Reading[] {
  if (texts.length === 0) throw invalidBenchmark('no text was given');
  if (texts.length > MOST_TEXTS)
    throw invalidBenchmark(`${texts.length} files were given, and ${MOST_TEXTS} is the most`);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST) throw invalidBenchmark(`it has ${length} characters, and ${LONGEST} is the most`);
  if (texts.length === 1) return [readText(texts[0]!)];
  return texts.map((text, i) => {
    const file = `file ${i + 1}`;
    try {
      const reading = readText(text);
      return {
        ...reading,
        rows: reading.rows?.map((row) => ({ ...row, place: `${file}: ${row.place}` })) ?? [],
      };
    } catch (error) {
      throw error instanceof PricingError ? named(file, error) : error;
    }
  });
}
