import { firstOfEach, rowsOf } from './completing/acrossFiles.ts';
import { readAnswers } from './completing/answers.ts';
import { complete } from './completing/complete.ts';
import { gpusNamed, hardwareOf, powerOfRuns } from './completing/hardware.ts';
import { importNotes } from './completing/importNotes.ts';
import { openQuestions } from './completing/openQuestions.ts';
import type { Answers, Import, Rejected, Run } from './import.ts';
import { type Draft, isRejected } from './importers/importer.ts';
import { readTexts } from './readTexts.ts';

/**
 * Imports what inference runners export: one text per file, such as a history with the system stats and a power log
 * that go with it. Runs count once nothing about them is unknown; what the texts leave out stands in `questions`, and
 * the same texts with `answers` give the runs. Throws `invalid-benchmark` for a text of no known format, and
 * `invalid-argument` for an answer that cannot be.
 */
export function importBenchmark(texts: readonly string[], answers: Answers = {}): Import {
  const given = readAnswers(answers);
  const { readings, repeats } = readTexts(texts);
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
  const { machine, gpus, isOpen } = hardwareOf(about, ofSystem, given.gpu?.trim());
  const power = [...about.flatMap((reading) => reading.power ?? []), ...powerOfRuns(accepted)];
  return {
    format: [...new Set(readings.map(({ format }) => format))].join(' and '),
    machine,
    accepted,
    rejected,
    questions: openQuestions({ drafts, rejected, systems, gpus, gpuIsOpen: isOpen && drafts.length > 0 }),
    power,
    notes: [...repeats, ...readings.flatMap(({ notes = [] }) => notes), ...importNotes(accepted, power)],
  };
}
