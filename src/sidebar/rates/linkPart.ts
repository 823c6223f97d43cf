import { linkFormula } from '../../../shared/book/link.ts';
import { functions } from '../../../shared/functions/index.ts';
import { cellVersions } from '../cellVersions.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { FormulaChange } from '../hostInterface.ts';
import type { Session } from '../session.ts';

const EXAMPLES = 3;

/** Gives the formulas of the workbook the version cells, after a look at what would change, and takes it back. */
export function linkPart(session: Session): readonly HTMLElement[] {
  const found = el('div', { role: 'status' });

  const look = () =>
    void runTask('Looking through the formulas', async () => {
      const cells = await session.host.formulas();
      const changes = cells.flatMap((cell) => {
        const formula = linkFormula(cell.formula, functions);
        return cell.isArray || formula === cell.formula ? [] : [{ ...cell, formula, before: cell.formula }];
      });
      if (changes.length === 0) {
        found.replaceChildren(
          el(
            'p',
            {},
            cells.length === 0
              ? 'No formula here calls an LTX function.'
              : 'Every formula that can be linked is linked.',
          ),
        );
        return;
      }
      found.replaceChildren(
        el('p', {}, `${count(changes.length, 'formula')} of ${cells.length} would change:`),
        el(
          'ul',
          { class: 'plain' },
          changes
            .slice(0, EXAMPLES)
            .map(({ sheet, address, formula }) =>
              el('li', {}, `${sheet}!${address} `, el('code', {}, formula)),
            ),
          changes.length > EXAMPLES ? el('li', {}, `and ${changes.length - EXAMPLES} more`) : undefined,
        ),
        el(
          'p',
          { class: 'buttons' },
          button('Link them', () => link(changes)),
        ),
      );
    });

  const link = (changes: readonly (FormulaChange & { readonly before: string })[]) =>
    void runTask('Linking the formulas', async () => {
      await session.host.setVersions(cellVersions(session.stored(), session.shipped));
      const skipped = await write(changes);
      const back = changes.map((change) => ({ ...change, formula: change.before }));
      const undo = () =>
        void runTask('Taking the links back', async () => {
          await write(back);
          found.replaceChildren();
          say('The formulas are as they were.', 'good');
        });
      found.replaceChildren(el('p', { class: 'buttons' }, button('Undo', undo)));
      say(
        `${count(changes.length - skipped, 'formula')} linked${skipped > 0 ? `, ${skipped} left as they were: protected or part of an array` : ''}.`,
        'good',
      );
    });

  const write = async (changes: readonly FormulaChange[]): Promise<number> => {
    const plain = changes.map(({ sheet, address, formula }) => ({ sheet, address, formula }));
    return (await session.host.setFormulas(plain)).skipped.length;
  };

  return [
    el(
      'p',
      { class: 'hint' },
      'Adds the cells LTX_CARD and LTX_RIG_VERSION to formulas as arguments, so that they recalculate by themselves when the card or the machine changes. Google Sheets needs this.',
    ),
    el('p', { class: 'buttons' }, button('See what would change', look)),
    found,
  ];
}
