import type { Change, SkippedCell } from '../../host/change.ts';
import type { Host } from '../../host/contract.ts';
import { button } from './element.ts';
import { say } from './say.ts';
import { runTask } from './task.ts';

let offered: HTMLElement | undefined;

/**
 * A button that takes a change back, for as long as it is the last one that the page made. `words`: what to say then, with a
 * space before what was left as it is. Undefined where there is nothing to take back.
 */
export function undoButton(
  host: Host,
  back: Change | undefined,
  words: (skipped: readonly SkippedCell[]) => string,
): HTMLElement | undefined {
  offered?.remove();
  offered = undefined;
  if (!back) return undefined;
  const undo = () =>
    void runTask('Taking it back', async () => {
      const { outcomes } = await host.change(back);
      made.remove();
      const skipped = outcomes.flatMap((outcome) => ('skipped' in outcome ? outcome.skipped : []));
      say(words(skipped), skipped.length === 0 ? 'good' : 'plain');
    });
  const made = button('Undo', undo, { title: back.action });
  offered = made;
  return made;
}
