import type { Change, SkippedCell } from '../../host/change.ts';
import type { Host } from '../../host/contract.ts';
import { button } from './element.ts';
import { say } from './say.ts';
import { runTask } from './task.ts';

let offered: HTMLElement | undefined;

/**
 * A button that takes a change of the workbook back. `words`: what to say then, with a space before what was left as it
 * is. Undefined where there is nothing to take back.
 */
export function undoButton(
  host: Host,
  back: Change | undefined,
  words: (skipped: readonly SkippedCell[]) => string,
): HTMLElement | undefined {
  const made =
    back &&
    lastUndo(back.action, async () => {
      const { outcomes } = await host.change(back);
      made?.remove();
      const skipped = outcomes.flatMap((outcome) => ('skipped' in outcome ? outcome.skipped : []));
      say(words(skipped), skipped.length === 0 ? 'good' : 'plain');
    });
  if (!made) forgetUndo();
  return made;
}

/** A button that takes something back, for as long as it is the last thing that the page did. */
export function lastUndo(title: string, takeBack: () => Promise<void>): HTMLElement {
  forgetUndo();
  offered = button('Undo', () => void runTask('Taking it back', takeBack), { title });
  return offered;
}

function forgetUndo(): void {
  offered?.remove();
  offered = undefined;
}
