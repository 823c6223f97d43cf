import { firstOfEach, rowsOf } from './completing/acrossFiles.ts';
import { readAnswers } from './completing/answers.ts';
import { complete } from './completing/complete.ts';
import { gpusNamed, hardwareOf, powerOfRuns } from './completing/hardware.ts';
import { importNotes } from './completing/importNotes.ts';
import { openQuestions } from './completing/openQuestions.ts';
import type { Answers, Import, Rejected, Run } from './import.ts';
import { type Draft, isRejected } from './importers/importer.ts';
import { readTexts, type TextOrBytes } from './readTexts.ts';

/**
 * Imports what inference runners export: one text per file, or its bytes, such as a history with the system stats and a
 * power log that go with it. Runs count once nothing about them is unknown; what the texts leave out stands in
 * `questions`, and the same texts with `answers` give the runs. Throws `invalid-benchmark` for a text of no known format,
 * and `invalid-argument` for an answer that cannot be.
 */
export function importBenchmark(sources: readonly TextOrBytes[], answers: Answers = {}): Import {
  const checked = readAnswers(answers);
  const { readings, notes } = readTexts(sources);
  const files = rowsOf(readings);
  const rows = files.flat();
  const drafts = rows.filter((row): row is Draft => !isRejected(row));
  const systems = [...new Set(drafts.flatMap(({ system }) => system ?? []))].sort();
  const firsts = firstOfEach(files);
  const gpuNames = gpusNamed(readings, drafts).length;
  const accepted: Run[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const run = isRejected(row)
      ? row
      : complete(row, checked, { isFirst: firsts.has(row), systems: systems.length, gpuNames });
    if ('reason' in run) rejected.push(run);
    else accepted.push(run);
  }
  const ofSystem = drafts.filter(({ system }) => systems.length < 2 || system === checked.system);
  const about = readings.filter(
    ({ system }) => systems.length < 2 || system === undefined || system === checked.system,
  );
  const { machine, gpus, isOpen } = hardwareOf(about, ofSystem, checked.gpu?.trim());
  const power = [...about.flatMap((reading) => reading.power ?? []), ...powerOfRuns(accepted)];
  const whyCold = readings.map((reading) => reading.whyCold).find((why) => why !== undefined);
  return {
    format: [...new Set(readings.map(({ format }) => format))].join(' and '),
    machine,
    accepted,
    rejected,
    questions: openQuestions({ drafts, rejected, systems, gpus, gpuIsOpen: isOpen && drafts.length > 0 }),
    power,
    notes: [
      ...notes,
      ...readings.flatMap((reading) => reading.notes ?? []),
      ...importNotes(accepted, power, whyCold),
    ],
  };
}
