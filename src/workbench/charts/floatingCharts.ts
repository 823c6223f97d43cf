import { DrawingTypeEnum, generateRandomId, ICommandService } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { InsertSheetDrawingCommand } from '@univerjs/preset-sheets-drawing';
import { createElement, useLayoutEffect, useRef } from 'react';
import { addressIn } from '../../../shared/formula/address.ts';
import { draw } from '../../charts/draw.ts';
import { pictureOf } from '../../charts/table.ts';
import { dollars, plain } from '../../charts/written.ts';
import type { PlannedChart } from '../../host/sheetPlan.ts';
import { rangeIn } from '../cellRange.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import type { Workbench } from '../workbench.ts';
import { placement } from './placement.ts';

/** What a chart keeps of itself in the workbook. */
type Kept = Pick<PlannedChart, 'kind' | 'title' | 'axis' | 'series'> & {
  /** Its id: the name may change. */
  readonly sheet: string;
};

const COMPONENT = 'ltx-chart';
const SIZE = { width: 480, height: 288 };

/** Lets sheets show charts over their cells, drawn anew whenever the cells change. Once, before anything is shown. */
export function showCharts(grid: WorkbenchGrid, workbench: Workbench): void {
  const { api } = grid;
  const Chart = ({ data }: { readonly data: Kept }) => {
    const holder = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
      const show = () => holder.current?.replaceChildren(drawn(grid, workbench, data) ?? '');
      const heard = [
        api.getFormula().calculationResultApplied(show),
        api.addEvent(api.Event.SheetValueChanged, show),
      ];
      show();
      return () => {
        for (const each of heard) each.dispose();
      };
    }, [data]);
    return createElement('div', { ref: holder, className: 'floating-chart' });
  };
  api.registerComponent(COMPONENT, Chart);
}

/** Puts a chart on the sheet in view, its corner on a cell. */
export function addChart(grid: WorkbenchGrid, { at, ...chart }: PlannedChart): void {
  const workbook = workbookOf(grid);
  const sheet = workbook.getActiveSheet();
  const { cells, pixels } = placement(sheet, at, SIZE);
  const data: Kept = { ...chart, sheet: sheet.getSheetId() };
  const drawing = {
    unitId: workbook.getId(),
    subUnitId: sheet.getSheetId(),
    drawingId: generateRandomId(),
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: COMPONENT,
    sheetTransform: cells,
    axisAlignSheetTransform: cells,
    transform: pixels,
    allowTransform: true,
    data,
  };
  // Not by the facade, which wants the sheet to be on the screen already.
  grid.injector
    .get(ICommandService)
    .syncExecuteCommand(InsertSheetDrawingCommand.id, { unitId: drawing.unitId, drawings: [drawing] });
}

/** The chart as a picture of what its cells hold now; undefined where they are gone. */
function drawn(grid: WorkbenchGrid, workbench: Workbench, { sheet, axis, series, ...chart }: Kept) {
  const home = workbookOf(grid).getSheetBySheetId(sheet);
  if (!home || ![axis, series].every((range) => isOn(home, range))) return undefined;
  const read = (range: string) => workbench.readAll(addressIn(home.getSheetName(), range));
  const isMoney = home
    .getRange(series)
    .getNumberFormats()
    .flat()
    .some((format) => format.includes('$'));
  const table = {
    ...chart,
    // Its text twin is the table itself.
    described: `${chart.title}: a chart of the table in ${axis} and ${series}`,
    axis: read(axis).map(([cell]) => cell),
    series: read(series),
    written: isMoney ? dollars : plain,
  };
  return draw(pictureOf(table), SIZE);
}

/** Whether a sheet still has these cells: rows and columns are deleted, and stored workbooks come from outside. */
function isOn(sheet: FWorksheet, range: string): boolean {
  const { endRow = Number.NaN, endColumn = Number.NaN } = rangeIn(String(range)) ?? {};
  return endRow < sheet.getMaxRows() && endColumn < sheet.getMaxColumns();
}

/** The charts of the sheet in view, from top to bottom. */
export function chartsInView(grid: WorkbenchGrid, workbench: Workbench): readonly SVGSVGElement[] {
  const charts = workbookOf(grid).getActiveSheet().getAllFloatDoms();
  return charts
    .filter(({ componentKey }) => componentKey === COMPONENT)
    .sort((a, b) => (a.position.top ?? 0) - (b.position.top ?? 0))
    .flatMap(({ data }) => drawn(grid, workbench, data as unknown as Kept) ?? []);
}
