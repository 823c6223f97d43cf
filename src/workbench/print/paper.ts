import { CellValueType, type IRange, type IStyleData, WrapStrategy } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { PlainCell, PlainStyle } from '../../workbook/plainWorkbook.ts';
import { chartsInView } from '../charts/floatingCharts.ts';
import { styleInGrid } from '../files/gridStyle.ts';
import { plainWorkbook } from '../files/readGrid.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import type { Workbench } from '../workbench.ts';

/** A4 across, less the margins of page.css, in CSS pixels. */
const PAPER_WIDTH = 1030;

/**
 * Lets Ctrl+P, the browser's own menu and the button print the sheet in view and not the screen: a table as wide as the
 * paper at most, with the frozen rows on top of every page, and its charts below.
 */
export function printTheSheet(grid: WorkbenchGrid, workbench: Workbench, paper: HTMLElement): void {
  window.addEventListener('beforeprint', () => {
    const workbook = workbookOf(grid);
    paper.replaceChildren(
      sheetOnPaper(grid, workbook.getActiveSheet(), workbook.getName()),
      ...chartsInView(grid, workbench),
    );
  });
  window.addEventListener('afterprint', () => paper.replaceChildren());
}

function sheetOnPaper(grid: WorkbenchGrid, sheet: FWorksheet, workbook: string): HTMLElement {
  const core = sheet.getSheet();
  const cells = filledCells(grid, sheet);
  const rows = 1 + Math.max(0, ...cells.map(({ row }) => row));
  const columns = Array.from({ length: 1 + Math.max(0, ...cells.map(({ column }) => column)) }, (_, i) => i);
  const shown = columns.filter((column) => core.getColVisible(column));
  const widths = shown.map((column) => core.getColumnWidth(column));
  const table = document.createElement('table');
  table.createCaption().textContent = `${workbook}: ${sheet.getSheetName()}`;
  const total = widths.reduce((a, b) => a + b, 0);
  table.style.width = `${total}px`;
  table.style.setProperty('--fit', String(Math.min(1, PAPER_WIDTH / total)));
  const group = table.appendChild(document.createElement('colgroup'));
  for (const width of widths) group.appendChild(document.createElement('col')).style.width = `${width}px`;
  const [head, body] = [table.createTHead(), table.createTBody()];
  const frozen = core.getFreeze().ySplit;
  const merges = core.getMergeData();
  for (let row = 0; row < rows; row++) {
    if (!core.getRowVisible(row)) continue;
    const line = (row < frozen ? head : body).insertRow();
    line.style.height = `${core.getRowHeight(row)}px`;
    for (const column of shown) {
      const merge = merges.find((range) => holds(range, row, column));
      if (merge && (merge.startRow !== row || merge.startColumn !== column)) continue;
      const cell = line.insertCell();
      if (merge) {
        cell.colSpan = merge.endColumn - merge.startColumn + 1;
        cell.rowSpan = merge.endRow - merge.startRow + 1;
      }
      fillCell(grid, cell, sheet, row, column);
    }
  }
  return table;
}

/** Cells that show something, spilled ones too; a look alone needs no paper. */
function filledCells(grid: WorkbenchGrid, sheet: FWorksheet): readonly PlainCell[] {
  const plain = plainWorkbook(grid).sheets.find(({ name }) => name === sheet.getSheetName());
  return (plain?.cells ?? []).filter(({ value }) => value !== null && value !== '');
}

/** A cell as the grid shows it, with its format, its colours and those of its conditions. */
function fillCell(
  { api }: WorkbenchGrid,
  cell: HTMLTableCellElement,
  sheet: FWorksheet,
  row: number,
  column: number,
): void {
  const core = sheet.getSheet();
  const shown = core.getCell(row, column);
  const text = shown?.p?.body?.dataStream.replace(/\r\n$/, '') ?? shown?.v ?? '';
  cell.textContent = shown?.t === CellValueType.BOOLEAN ? (shown.v ? 'TRUE' : 'FALSE') : String(text);
  const styles = api.getActiveWorkbook()?.getWorkbook().getStyles();
  const own: IStyleData = core.getComposedCellStyle(row, column);
  const style = { ...own, ...styles?.getStyleByCell(shown), ...shown?.interceptorStyle };
  dress(cell.style, styleInGrid(style));
  if (!style.ht && shown?.t === CellValueType.NUMBER) cell.style.textAlign = 'right';
  const next = core.getCell(row, column + 1)?.v ?? '';
  if (next !== '' && style.tb !== WrapStrategy.WRAP) cell.classList.add('clipped');
}

function dress(css: CSSStyleDeclaration, style: PlainStyle): void {
  const { bold, italic, underlined, struck, size, color, fill, align, wraps, borders = {} } = style;
  if (bold) css.fontWeight = 'bold';
  if (italic) css.fontStyle = 'italic';
  css.textDecoration = [underlined && 'underline', struck && 'line-through'].filter(Boolean).join(' ');
  if (size) css.fontSize = `${size}pt`;
  if (color) css.color = color;
  if (fill) css.background = fill;
  if (align) css.textAlign = align;
  if (wraps) css.whiteSpace = 'pre-wrap';
  for (const [side, line] of Object.entries(borders)) css.setProperty(`border-${side}`, `1px solid ${line}`);
}

const holds = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
