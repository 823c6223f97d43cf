import { offset, placeOf } from '../../../shared/formula/address.ts';
import type { PlannedChart } from '../../host/sheetPlan.ts';

const CHARTS = { line: 'XYScatterLinesNoMarkers', bar: 'BarClustered', tornado: 'BarClustered' } as const;

/** Adds a native chart. */
export function addChart(sheet: Excel.Worksheet, { kind, title, axis, series, at }: PlannedChart): void {
  const chart = sheet.charts.add(CHARTS[kind], sheet.getRange(series), 'Columns');
  chart.title.text = title;
  chart.setPosition(at);
  const [first = '', last = ''] = axis.split(':');
  const across = sheet.getRange(`${offset(first, 1, 0)}:${last}`);
  const [from, to] = series.split(':').map(placeOf);
  for (let i = 0; from && to && i <= to.column - from.column; i++) {
    const line = chart.series.getItemAt(i);
    line.setXAxisValues(across);
    if (kind === 'tornado') line.overlap = 100; // both ends of an input in one row
  }
  // Excel draws the first bar at the bottom.
  if (kind !== 'line') chart.axes.categoryAxis.reversePlotOrder = true;
}
