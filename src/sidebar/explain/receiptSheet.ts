import { addressIn } from '../../../shared/formula/address.ts';
import type { Part, Receipt } from '../../../shared/trace/part.ts';
import type { PlannedCell, PlannedRow, SheetPlan } from '../../host/sheetPlan.ts';
import {
  formula,
  gap,
  header,
  heading,
  note,
  number,
  row,
  text,
  title,
} from '../../readySheets/plannedCells.ts';
import { valueText } from './partView.ts';
import { isReceipt } from './receiptView.ts';

/** How a cell comes about as a sheet: its tree with references that go on living, then each receipt as formulas that add up. */
export function receiptSheet(part: Part, home: string): SheetPlan {
  const rows: PlannedRow[] = [
    title(`How ${part.text} comes about`),
    note(`${addressIn(home, part.text)}${part.formula === undefined ? '' : ` holds ${part.formula}`}`),
    gap,
    header('Part', '>Value', '|Formula', '', '', '|Note'),
  ];
  const receipts: Receipt[] = [];
  const add = (each: Part, before: string, depth: number) => {
    rows.push(partRow(each, before, depth));
    const { how } = each;
    switch (how.is) {
      case 'given':
        return;
      case 'sum':
        for (const { sign, part: inner } of how.addends) add(inner, sign === 1 ? '+ ' : '− ', depth + 1);
        break;
      case 'call':
        for (const { param, part: inner } of how.inputs) add(inner, `${param}: `, depth + 1);
        receipts.push(...how.receipts);
        return;
      case 'steps':
      case 'unfollowed':
        for (const inner of how.parts) add(inner, '', depth + 1);
        break;
    }
    if ('rest' in how && how.rest)
      rows.push(row(text(`${indent(depth + 1)}${how.rest.count} smaller ones`), number(how.rest.sum)));
  };
  add(part, '', 0);
  for (const receipt of receipts)
    rows.push(gap, heading(receipt.name), ...receiptRows(receipt, rows.length + 2));
  return {
    name: 'LTX Receipt',
    columns: [260, 130, 130, 110, 110, 480].map((width) => ({ width })),
    rows,
  };
}

const indent = (depth: number): string => '    '.repeat(depth);

function partRow(
  { text: words, at, value, formula: written, note: remark, how }: Part,
  before: string,
  depth: number,
): PlannedRow {
  const why = how.is === 'unfollowed' ? how.why : '';
  return row(
    text(`${indent(depth)}${before}${words}`, ...(depth === 0 ? (['strong'] as const) : [])),
    at
      ? formula(`=${addressIn(at.sheet, at.address)}`, 'right')
      : typeof value === 'number'
        ? number(value)
        : text(valueText(value), 'right'),
    text(written ?? '', 'apart'),
    null,
    null,
    text([remark ?? '', why].filter((each) => each !== '').join(' '), 'note', 'apart'),
  );
}

/** `above`: how many rows stand over its headings. */
function receiptRows(receipt: Receipt, above: number): PlannedRow[] {
  const [headings = [], ...lines] = receipt.rows;
  const head = header(
    ...headings.map((each, i) =>
      isReceipt(receipt) && i > 0 && i !== 2 && i !== 5 ? `>${each}` : String(each),
    ),
  );
  if (!isReceipt(receipt)) return [head, ...lines.map((line) => row(...line.map(plain)))];
  const first = above + 2;
  return [
    head,
    ...lines.map((line, i) => {
      const at = first + i;
      const [what, quantity, unit, price, amount, remark] = line;
      const adds = [quantity, price, amount].every((each) => typeof each === 'number');
      const isLast = i === lines.length - 1;
      const total = (): PlannedCell => {
        if (isLast) return formula(`=SUM(E${first}:E${at - 1})`, 'total', 'rate');
        return adds ? formula(`=B${at}*D${at}`, 'fineRate') : plain(amount);
      };
      return row(
        plain(what),
        plain(quantity),
        plain(unit),
        plain(price),
        total(),
        text(String(remark), 'note', 'apart'),
      );
    }),
  ];
}

const plain = (cell: string | number | undefined = ''): PlannedCell =>
  typeof cell === 'number' ? number(cell) : text(cell);
