import type { PlannedRow, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, heading, note, number, row, text, title } from './plannedCells.ts';

interface Stage {
  readonly name: string;
  readonly model: string;
  readonly resolution: string;
  readonly options?: string;
  readonly clips: number;
  readonly seconds: number;
  readonly takes: number;
}

interface Concept {
  readonly name: string;
  readonly stages: readonly Stage[];
}

const storyboard = { name: 'Storyboard', model: 'fast', resolution: '720p' } as const;
const draft = { name: 'Draft', model: 'fast', resolution: '1080p' } as const;
const final = { name: 'Final', model: 'pro', resolution: '1080p' } as const;

/** Each ends with another kind of work, so that a reader finds a row to copy for his own. */
const CONCEPTS: readonly Concept[] = [
  {
    name: 'Product reveal',
    stages: [
      { ...storyboard, clips: 4, seconds: 6, takes: 2 },
      { ...draft, clips: 3, seconds: 6, takes: 1.5 },
      { ...final, clips: 2, seconds: 8, takes: 2 },
      { ...final, name: 'Retakes', options: 'retake', clips: 1, seconds: 8, takes: 1 },
    ],
  },
  {
    name: 'Rooftop chase',
    stages: [
      { ...storyboard, clips: 6, seconds: 6, takes: 2 },
      { ...draft, clips: 4, seconds: 6, takes: 2 },
      { ...final, clips: 3, seconds: 8, takes: 1.6 },
      { ...final, name: 'Extends', options: 'extend, context=8', clips: 1, seconds: 5, takes: 1 },
    ],
  },
  {
    name: 'Night market',
    stages: [
      { ...storyboard, clips: 3, seconds: 6, takes: 2 },
      { ...draft, clips: 2, seconds: 8, takes: 1.5 },
      { ...final, resolution: '1440p', clips: 1, seconds: 10, takes: 2 },
      { ...final, name: 'Talking clips', options: 'a2v', clips: 1, seconds: 8, takes: 2 },
    ],
  },
];

const CAP = '$B$4';
const FIRST = 9;
/** The heading of a concept, its stages, its total and a gap. */
const rowsOf = ({ stages }: Concept): number => stages.length + 3;
const firstRowOf = (index: number): number =>
  CONCEPTS.slice(0, index).reduce((at, concept) => at + rowsOf(concept), FIRST);
const TOTALS = CONCEPTS.map(({ stages }, i) => firstRowOf(i) + stages.length + 1);
const verdicts = (verdict: string): string => `COUNTIF(I${FIRST}:I${TOTALS.at(-1)},"${verdict}")`;

/** A producer's plan: every stage of every concept as a row, and a cap per concept that turns red when it is passed. */
export const conceptBudget = (): SheetPlan => ({
  name: 'Concept budget',
  columns: [150, 80, 92, 130, 52, 75, 62, 88, 95, 320, 125, 420].map((width) => ({ width })),
  rows: [
    title('Concept budget'),
    note('US dollars, from storyboard to final. Blue values are yours to change.'),
    gap,
    row(text('Cap per concept', 'strong'), number(8, 'money', 'input')),
    row(
      text('All concepts', 'strong'),
      formula(`=SUM(${TOTALS.map((at) => `H${at}`).join(',')})`, 'money', 'strong'),
      formula(
        `=${verdicts('over cap')}&" over cap"&IF(${verdicts('not priced')}>0,", "&${verdicts('not priced')}&" not priced","")`,
        'apart',
      ),
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
      '|Watch out',
      'Price checked',
      'Source',
    ),
    ...CONCEPTS.flatMap((concept, i) => conceptRows(concept, firstRowOf(i))),
    note(
      'Seconds are those of one clip. Takes count every generation, the kept one included; 1.6 means that three in five clips are made twice.',
    ),
    note(
      'A retake is billed for the whole clip; an extend for the new seconds and its context. Options: retake, extend, silent, audio, 48fps.',
    ),
  ],
  frozenRows: FIRST - 1,
  redText: 'over cap',
});

function conceptRows({ name, stages }: Concept, at: number): readonly PlannedRow[] {
  const [first, total] = [at + 1, at + stages.length + 1];
  return [
    heading(name),
    ...stages.map((stage, i) => stageRow(stage, first + i)),
    row(
      text(`${name} in all`, 'total'),
      ...Array.from({ length: 6 }, () => text('', 'total')),
      formula(`=SUM(H${first}:H${total - 1})`, 'total', 'money'),
      formula(
        `=IF(ISNUMBER(H${total}),IF(H${total}>${CAP},"over cap","within cap"),"not priced")`,
        'total',
        'right',
      ),
    ),
    gap,
  ];
}

function stageRow(stage: Stage, at: number): PlannedRow {
  const { name, model, resolution, options = '', clips, seconds, takes } = stage;
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
    formula(`=LTX_CHECK(B${at},C${at},F${at},D${at})`, 'note', 'apart'),
    formula(`=IFERROR(MID(L${at},FIND("checked ",L${at})+LEN("checked "),LEN("2026-01-01")),"")`, 'note'),
    formula(`=LTX_SOURCE(B${at},C${at},D${at})`, 'note'),
  );
}
