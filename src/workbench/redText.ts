import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid.ts';
import type { SheetPlan } from './sheets/plan.ts';

const RED: IStyleData = { bg: { rgb: '#c62828' }, cl: { rgb: '#ffffff' }, bl: BooleanNumber.TRUE };

/** Shows the cells whose text a plan wants red in red, as a conditional format would. */
export function showRedText({ injector }: Grid, plans: readonly SheetPlan[]): void {
  const redTexts = new Map(plans.map(({ name, redText }) => [name, redText]));
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, rawData }, next) => {
      const red = redTexts.get(subUnitId);
      if (red === undefined || rawData?.v !== red) return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...RED } });
    },
  });
}
