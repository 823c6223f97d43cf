import { CommandType, ICommandService } from '@univerjs/core';
import type { Grid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import type { Notices } from '../notices.ts';
import { type Keeper, type Keeping, keeper } from './keeper.ts';
import { workbookText } from './keptWorkbook.ts';
import { KEY, type Place } from './place.ts';

/** Keeps the cells of the grid in the browser from now on, and says where that fails. */
export function keepWorkbook(
  grid: Grid,
  redTexts: ReadonlyMap<string, string>,
  place: Place,
  notices: Notices,
): Keeper {
  const tell = (keeping: Keeping) => {
    switch (keeping.state) {
      case 'kept':
        return notices.takeBack(NAME);
      case 'failed':
        return notices.say(NAME, FAILED[keeping.why], [{ label: 'Hide', act: () => notices.takeBack(NAME) }]);
      case 'elsewhere':
        return notices.say(NAME, ELSEWHERE, [
          { label: 'Reload', act: () => window.location.reload() },
          { label: 'Keep this one instead', act: () => kept.insist() },
        ]);
    }
  };
  const text = () => workbookText({ workbook: workbookOf(grid).save(), redTexts });
  const kept = keeper({ place, text, tell });
  grid.injector.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) kept.changed();
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) kept.look();
  });
  window.addEventListener('pagehide', () => kept.flush());
  document.addEventListener('visibilitychange', () => (document.hidden ? kept.flush() : kept.look()));
  return kept;
}

const NAME = 'keeping';

const ELSEWHERE =
  'This workbook was changed in another tab; reload to see it. Until then, what you change here is not kept.';

const FAILED: Readonly<Record<'forbidden' | 'full', string>> = {
  forbidden:
    'This browser does not let pages store anything, so your changes are lost when you leave; allow site data for this page.',
  full: 'This browser has no room left for this workbook, so your changes are lost when you leave; remove sheets, or site data of other pages.',
};
