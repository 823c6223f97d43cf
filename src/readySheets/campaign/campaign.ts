import { STAGES, type Stage } from '../../../shared/plan/stages.ts';
import type { PlannedList, SheetPlan } from '../../host/sheetPlan.ts';
import { LISTS } from '../listsSheet.ts';
import { gap, note, text, title } from '../plannedCells.ts';
import { type Column, columnHeader, letterOf, plannedColumns, sparseRow } from './columns.ts';
import { conceptRow } from './conceptRow.ts';
import { GLOBAL_LISTS, globalNames, globalsOf, groupHeadings, topRows } from './globals.ts';
import type { Known } from './known.ts';
import { lineRow } from './lineRow.ts';

const HEADER = 12;
const FIRST = HEADER + 1;

export interface CampaignPlan extends Known {
  /** What the sheet is called, and, with `_` for blanks, what the names of its globals begin with. */
  readonly name: string;
  readonly concepts: readonly string[];
  /** Of each concept. Left out: all. */
  readonly stages?: readonly Stage[];
}

/** Many concepts in one budget: each a head with its total and a line for each of its stages. */
export function campaign({ name, concepts, stages = STAGES, ...known }: CampaignPlan): SheetPlan {
  const globals = globalsOf(name.replaceAll(' ', '_'));
  const end = FIRST + concepts.length * (stages.length + 1);
  const lines = (column: Column) => `${letterOf(column)}${FIRST}:${letterOf(column)}${end}`;
  const fixedLines = (column: Column) => lines(column).replace(/[A-Z]+|\d+/g, '$$$&');
  return {
    name,
    columns: plannedColumns,
    rows: [
      title(name),
      note('US dollars. Blue values are yours to change; every line is a stage of a concept.'),
      groupHeadings,
      ...topRows(globals, known, fixedLines),
      sparseRow({ api: text('Workings', 'heading') }),
      columnHeader,
      ...concepts.flatMap((concept, i) => {
        const at = FIRST + i * (stages.length + 1);
        return [
          conceptRow(concept, at, stages.length, globals),
          ...stages.map((stage, j) => lineRow(stage, at + 1 + j, HEADER, globals)),
        ];
      }),
      sparseRow({
        account: text('End of the lines: copy a concept’s rows and insert them above this one.', 'note'),
      }),
      gap,
      ...NOTES.map(note),
      ...(known.minutes ? [note(`Minutes of a clip: ${known.minutes.said}.`)] : []),
    ],
    frozenRows: HEADER,
    redText: 'over cap',
    names: globalNames(globals),
    lists: [
      ...offered('stage', globals.stages),
      ...offered('model', LISTS.models),
      ...offered('resolution', LISTS.resolutions),
      ...offered('options', LISTS.options),
      ...offered('route', LISTS.routes),
      { range: GLOBAL_LISTS.stages, entries: globals.stages },
      { range: GLOBAL_LISTS.models, entries: LISTS.models },
      { range: GLOBAL_LISTS.resolutions, entries: LISTS.resolutions },
      { range: GLOBAL_LISTS.options, entries: LISTS.options },
    ],
  };

  function offered(column: Column, entries: string): PlannedList[] {
    return [{ range: lines(column), entries }];
  }
}

const NOTES = [
  'Seconds are those of one clip. Takes count every generation, the kept one included, and follow the table at the top unless another number stands there.',
  'A retake is billed for the whole clip; an extend for the new seconds and its context. Extends count as made one after the other on the first final of the concept.',
  'Route: api, own, rent or cheapest. cheapest weighs money and hours: an hour of waiting costs what you say above. Failed runs are made again; the API does not bill them, a machine runs for them.',
  'Hours on the API come from the minutes of one clip and how many are made at once; put in what you measured.',
];
