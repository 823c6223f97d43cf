import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid.ts';

const RED: IStyleData = { bg: { rgb: '#c62828' }, cl: { rgb: '#ffffff' }, bl: BooleanNumber.TRUE };

/** Shows the cells whose text is that of their sheet in red, as a conditional format would. Texts by the sheet's id. */
export function showRedText({ injector }: Grid, redTexts: ReadonlyMap<string, string>): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, rawData }, next) => {
      const red = redTexts.get(subUnitId);
      if (red === undefined || rawData?.v !== red) return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...RED } });
    },
  });
}
