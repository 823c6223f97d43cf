import type { Host } from '../../host/contract.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { sheetRemoved } from '../skippedCells.ts';
import { button, el } from './element.ts';
import { say } from './say.ts';
import { runTask } from './task.ts';
import { undoButton } from './undoButton.ts';

/** A sheet whose main range gets a name, and what to say once it is there. */
export interface NamedSheet {
  readonly plan: SheetPlan;
  readonly done: (sheet: string) => string;
}

/**
 * A button that writes a sheet. Where its name is in use already, formulas would take what the new sheet holds without
 * a word: then nothing is written before a second button is pressed. `what` the name stands for, such as prices.
 */
export function writeNamed(
  host: Host,
  text: string,
  { name, what }: { readonly name: string; readonly what: string },
  make: () => Promise<NamedSheet>,
): readonly HTMLElement[] {
  const question = el('span');
  const writePlan = async (plan: SheetPlan, done: NamedSheet['done']) => {
    const { outcomes, back } = await host.change({ action: text, steps: [{ step: 'sheet', plan }] });
    const [made] = outcomes;
    question.replaceChildren(undoButton(host, back, sheetRemoved(made.name)) ?? '');
    say(done(made.name), 'good');
  };
  const write = (takesOver: boolean) =>
    void runTask('Writing the sheet', async () => {
      if (takesOver) first.focus(); // the question is answered and goes
      question.replaceChildren();
      const { plan, done } = await make();
      if (takesOver || (await host.readNamed(name)) === undefined) return writePlan(plan, done);
      const again = button(`Write a new sheet and let ${name} be its ${what}`, () => write(true));
      question.replaceChildren(again);
      again.focus();
      say(`Formulas may use the ${what} of ${name}. A new sheet takes the name over.`);
    });
  const first = button(text, () => write(false));
  return [first, question];
}
