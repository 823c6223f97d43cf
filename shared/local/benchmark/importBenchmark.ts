import { readAnswers } from './answers.ts';
import { complete } from './complete.ts';
import { type Draft, isRejected } from './draft.ts';
import { gpusNamed, machineOf } from './machine.ts';
import { notesOn } from './notes.ts';
import { powerOfRuns } from './powerOfRuns.ts';
import { questions } from './questions.ts';
import { readAll } from './readAll.ts';
import { firstOfEach, rowsOf } from './rows.ts';
import type { Answers, Import, Rejected, Run } from './run.ts';

/**
 * Imports what inference runners export: one text per file, such as a history with the system stats and a power log
 * that go with it. Runs count once nothing about them is unknown; what the texts leave out stands in `questions`, and
 * the same texts with `answers` give the runs. Throws `invalid-benchmark` for a text of no known format, and
 * `invalid-argument` for an answer that cannot be.
 */
export function importBenchmark(texts: readonly string[], answers: Answers = {}): Import {
  const given = readAnswers(answers);
  const { readings, repeats } = readAll(texts);
  const files = rowsOf(readings);
  const rows = files.flat();
  const drafts = rows.filter((row): row is Draft => !isRejected(row));
  const systems = [...new Set(drafts.flatMap(({ system }) => system ?? []))].sort();
  const firsts = firstOfEach(files);
  const gpuNames = gpusNamed(readings, drafts).length;
  const accepted: Run[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const made = isRejected(row)
      ? row
      : complete(row, given, { isFirst: firsts.has(row), systems: systems.length, gpuNames });
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
    notes: [...repeats, ...readings.flatMap(({ notes = [] }) => notes), ...notesOn(accepted, power)],
  };
}
