import type { PlannedRow, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, note, number, row, text, title } from './plannedCells.ts';

interface Stage {
  readonly name: string;
  readonly model: string;
  readonly resolution: string;
  readonly clips: number;
  readonly seconds: number;
  readonly takes: number;
  readonly options: string;
}

const STAGES: readonly Stage[] = [
  { name: 'Storyboard', model: 'fast', resolution: '1080p', clips: 6, seconds: 6, takes: 2, options: '' },
  { name: 'Draft', model: 'fast', resolution: '1080p', clips: 4, seconds: 8, takes: 2, options: '' },
  { name: 'Final', model: 'pro', resolution: '1080p', clips: 3, seconds: 8, takes: 1.6, options: '' },
  { name: 'Retakes', model: 'pro', resolution: '1080p', clips: 2, seconds: 8, takes: 1, options: 'retake' },
  {
    name: 'Extends',
    model: 'pro',
    resolution: '1080p',
    clips: 1,
    seconds: 5,
    takes: 1,
    options: 'extend, context=8',
  },
  {
    name: 'Talking clips',
    model: 'pro',
    resolution: '1080p',
    clips: 1,
    seconds: 8,
    takes: 2,
    options: 'a2v',
  },
];

const FIRST = 9;
const LAST = FIRST + STAGES.length - 1;
const TOTAL = LAST + 1;

/** A producer's plan for one concept: every stage as a row, and a cap that turns red when it is passed. */
export const conceptBudget = (): SheetPlan => ({
  name: 'Concept budget',
  columns: [130, 70, 90, 150, 60, 80, 60, 90, 80, 125, 320, 420].map((width) => ({ width })),
  rows: [
    title('Concept budget'),
    note('US dollars, from storyboard to final. Blue values are yours to change.'),
    gap,
    row(text('Cap', 'strong'), number(25, 'money', 'input')),
    row(
      text('Against the cap', 'strong'),
      formula(`=IF(ISNUMBER(H${TOTAL}),IF(H${TOTAL}>B4,"over cap","within cap"),"not priced")`, 'strong'),
    ),
    row(text('Rate card', 'strong'), formula('=LTX_CARD_VERSION()', 'note')),
    gap,
    header(
      'Stage',
      'Model',
      'Resolution',
      'Options',
      '>Clips',
      '>Seconds',
      '>Takes',
      '>Cost',
      '>$ per s',
      '|Price checked',
      'Mind',
      'Source',
    ),
    ...STAGES.map((stage, i) => stageRow(stage, FIRST + i)),
    row(
      text('All stages', 'total', 'strong'),
      ...Array.from({ length: 6 }, () => text('', 'total')),
      formula(`=SUM(H${FIRST}:H${LAST})`, 'total', 'money', 'strong'),
    ),
    gap,
    note(
      'Takes count every generation, the kept one included; 1.6 means that three in five clips are made twice.',
    ),
    note(
      'A retake is billed for the whole clip; an extend for the new seconds and its context. Options: retake, extend, silent, audio, 48fps.',
    ),
  ],
  frozenRows: FIRST - 1,
  redText: 'over cap',
});

function stageRow(
  { name, model, resolution, clips, seconds, takes, options }: Stage,
  at: number,
): PlannedRow {
  return row(
    text(name),
    text(model, 'input'),
    text(resolution, 'input'),
    text(options, 'input'),
    number(clips, 'input'),
    number(seconds, 'input'),
    number(takes, 'input'),
    // Clips are made one by one: a sum of their seconds would be cut into clips anew.
    formula(`=LTX_COST(B${at},C${at},F${at},E${at}*G${at},D${at})`, 'money'),
    formula(`=LTX_RATE(B${at},C${at},D${at})`, 'rate', 'note'),
    formula(
      `=IFERROR(MID(LTX_SOURCE(B${at},C${at},D${at}),FIND("checked ",LTX_SOURCE(B${at},C${at},D${at}))+8,10),"")`,
      'note',
      'apart',
    ),
    formula(`=LTX_CHECK(B${at},C${at},F${at},D${at})`, 'note'),
    formula(`=LTX_SOURCE(B${at},C${at},D${at})`, 'note'),
  );
}
