import { barChart } from './barChart.ts';
import { lineChart } from './lineChart.ts';
import type { Picture, Size } from './picture.ts';
import { svg } from './svg.ts';
import { tornadoChart } from './tornadoChart.ts';

/** Draws a picture, in the colours of the page around it: chart.css. */
export const draw = (picture: Picture, size: Size): SVGSVGElement =>
  svg(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, class: 'chart', role: 'img', 'aria-label': picture.title },
    parts(picture, size),
  );

function parts(picture: Picture, size: Size): readonly SVGElement[] {
  switch (picture.kind) {
    case 'line':
      return lineChart(picture, size);
    case 'bar':
      return barChart(picture, size);
    case 'tornado':
      return tornadoChart(picture, size);
  }
}
