import type { PlannedRow } from '../host/sheetPlan.ts';
import { formula, row, text } from './plannedCells.ts';

/** How many checks there are, below their header. */
export const CHECKS = 6;

interface Checked {
  /** The row of the header of LTX_TCO's table. */
  readonly table: number;
  /** The cell that tells where the API's price comes from, as LTX_SOURCE. */
  readonly source: string;
  readonly work: string;
  readonly seconds: string;
  readonly clip: string;
  readonly months: string;
  /** The day of the review, as text, and how many days before it a price may have been looked at. */
  readonly reviewed: string;
  readonly oldest: string;
}

/** Each check says ok, or what is wrong. */
export function checkRows(checked: Checked): readonly PlannedRow[] {
  const { table, source, work, seconds, clip, months, reviewed, oldest } = checked;
  const check = (name: string, verdict: string) => row(text(name), formula(`=${verdict}`, 'right'));
  const reconciles = (name: string, line: number) => {
    const [total, perSecond] = [`E${table + line}`, `F${table + line}`];
    return check(
      `${name}: total is $/s × seconds × months`,
      `IF(ISNUMBER(${total}),IF(TEXT(${total},"0.00")=TEXT(${perSecond}*${seconds}*${months},"0.00"),"ok","differs"),IF(${total}="","ok","no total"))`,
    );
  };
  const looked = `DATEVALUE(MID(${source},FIND("checked ",${source})+LEN("checked "),LEN("2026-01-01")))`;
  return [
    reconciles('API', 1),
    reconciles('Own', 2),
    reconciles('Rent', 3),
    check('Share of capacity at most 100 %', `IF(MAX(G${table + 1}:G${table + 3})<=1,"ok","over capacity")`),
    check(
      'Price looked at lately',
      `IFERROR(IF(DATEVALUE(${reviewed})-${looked}<=${oldest},"ok","too long ago"),"no day known")`,
    ),
    check('Nothing against the price', `IF(LTX_CHECK(${work},${clip})="","ok",LTX_CHECK(${work},${clip}))`),
  ];
}

/** One flag for all checks. `header`: their row. */
export const flagOf = (header: number): string => {
  const all = `B${header + 1}:B${header + CHECKS}`;
  return `=IF(COUNTIF(${all},"ok")=ROWS(${all}),"all well",ROWS(${all})-COUNTIF(${all},"ok")&" to look at")`;
};

/** The page that a source names first, as a link; its address ends before the next blank. */
export const pageOf = (source: string): string => {
  const rest = `MID(${source},FIND("https://",${source}),LEN(${source}))`;
  return `=IFERROR(HYPERLINK(LEFT(${rest},FIND(" ",${rest})-1)),"")`;
};
