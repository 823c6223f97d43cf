import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { WorkbenchGrid } from '../grid.ts';
import { RED } from '../host/looks.ts';

/** Shows the cells whose text is the `redText` of their sheet in red, as a conditional format would. */
export function showRedText({ injector }: WorkbenchGrid): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { worksheet, rawData }, next) => {
      const red: unknown = worksheet.getConfig().custom?.['redText'];
      if (red === undefined || rawData?.v !== red) return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...RED } });
    },
  });
}
