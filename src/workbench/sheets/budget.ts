import { cell, gap, type PlannedRow, row, type SheetPlan } from './plan.ts';

type Stage = {
  readonly name: string;
  readonly model: string;
  readonly resolution: string;
  readonly clips: number;
  readonly seconds: number;
  readonly takes: number;
};

type Concept = { readonly name: string; readonly stages: readonly Stage[] };

const storyboard = { name: 'Storyboard', model: 'fast', resolution: '720p' } as const;
const draft = { name: 'Draft', model: 'fast', resolution: '1080p' } as const;
const final = { name: 'Final', model: 'pro', resolution: '1080p' } as const;

const concepts: readonly Concept[] = [
  {
    name: 'Product reveal',
    stages: [
      { ...storyboard, clips: 4, seconds: 5, takes: 2 },
      { ...draft, clips: 3, seconds: 6, takes: 1.5 },
      { ...final, clips: 2, seconds: 8, takes: 2 },
    ],
  },
  {
    name: 'Rooftop chase',
    stages: [
      { ...storyboard, clips: 6, seconds: 4, takes: 2 },
      { ...draft, clips: 4, seconds: 6, takes: 2 },
      { ...final, clips: 3, seconds: 8, takes: 1.5 },
    ],
  },
  {
    name: 'Night market',
    stages: [
      { ...storyboard, clips: 3, seconds: 4, takes: 2 },
      { ...draft, clips: 2, seconds: 8, takes: 1.5 },
      { ...final, resolution: '1440p', clips: 1, seconds: 10, takes: 2 },
    ],
  },
];

const CAP = '$B$4';
const FIRST_CONCEPT_ROW = 8;
const ROWS_PER_CONCEPT = 6;

const headings = [
  'Stage',
  'Model',
  'Resolution',
  'Clips',
  'Seconds each',
  'Takes',
  '$ per s',
  'Cost',
  'Cap',
  'Check',
];

function conceptRows({ name, stages }: Concept, index: number): readonly PlannedRow[] {
  const first = FIRST_CONCEPT_ROW + index * ROWS_PER_CONCEPT + 1;
  const last = first + stages.length - 1;
  return [
    { cells: [cell(name, 'heading')], height: 28 },
    ...stages.map((stage, i) => stageRow(stage, first + i)),
    {
      cells: [
        ...row([`${name} in all`, '', '', '', '', '', ''], 'total').cells,
        cell(`=SUM(H${first}:H${last})`, 'money', 'total'),
        cell(`=IFERROR(IF(H${last + 1}>${CAP},"over cap","within cap"),"not priced")`, 'total', 'right'),
      ],
    },
    gap,
  ];
}

/** Each clip is billed by itself, as often as it is taken: sellers of clips round every one up. */
function stageRow(stage: Stage, at: number): PlannedRow {
  return {
    cells: [
      cell(stage.name, 'ruled'),
      cell(stage.model, 'input', 'ruled'),
      cell(stage.resolution, 'input', 'ruled'),
      cell(String(stage.clips), 'input', 'right', 'ruled'),
      cell(String(stage.seconds), 'input', 'right', 'ruled'),
      cell(String(stage.takes), 'input', 'right', 'ruled'),
      cell(`=LTX_RATE(B${at},C${at})`, 'rate', 'note', 'ruled'),
      cell(`=LTX_COST(B${at},C${at},E${at},D${at}*F${at})`, 'money', 'ruled'),
      cell('', 'ruled'),
      cell(`=LTX_CHECK(B${at},C${at},E${at})`, 'note', 'apart'),
    ],
  };
}

const subtotalRows = concepts.map((_, i) => FIRST_CONCEPT_ROW + i * ROWS_PER_CONCEPT + 4);
const everySubtotal = subtotalRows.map((at) => `H${at}`).join(',');

const count = (verdict: string): string =>
  `COUNTIF(I${FIRST_CONCEPT_ROW}:I${subtotalRows.at(-1)},"${verdict}")`;

/** A producer's plan: what each concept costs from storyboard to final, held against a cap. */
export const budget: SheetPlan = {
  name: 'Budget',
  columns: [
    { width: 150 },
    { width: 60 },
    { width: 90 },
    { width: 55 },
    { width: 112 },
    { width: 60 },
    { width: 80 },
    { width: 95 },
    { width: 105 },
    { width: 260 },
  ],
  rows: [
    { cells: [cell('Video budget', 'title')], height: 34 },
    row(['US dollars, from storyboard to final. Blue values are yours to change.'], 'note'),
    gap,
    { cells: [cell('Cap per concept', 'strong'), cell('6', 'money', 'input')] },
    { cells: [cell('Prices', 'strong'), cell('=LTX_CARD_VERSION()', 'note')] },
    gap,
    {
      cells: headings.map((text, i) =>
        cell(text, 'header', i < 3 ? 'strong' : text === 'Check' ? 'apart' : 'right'),
      ),
      height: 26,
    },
    ...concepts.flatMap(conceptRows),
    {
      cells: [
        ...row(['All concepts', '', '', '', '', '', ''], 'total').cells,
        cell(`=SUM(${everySubtotal})`, 'money', 'total'),
        cell(
          `=${count('over cap')}&" over cap"&IF(${count('not priced')}>0,", "&${count('not priced')}&" not priced","")`,
          'total',
          'right',
        ),
      ],
      height: 28,
    },
  ],
  frozenRows: 7,
  gridlines: false,
  redText: 'over cap',
};
