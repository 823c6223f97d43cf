import { linkFormula } from '../../../shared/formula/link.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { FormulaChange } from '../../host/contract.ts';
import { cellVersions } from '../cellVersions.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { writeVersions } from '../versionCells.ts';
import { changesBack, without } from './changesBack.ts';
import { leftAsTheyWere } from './skippedCells.ts';

const EXAMPLES = 3;

/** Gives the formulas of the workbook the version cells, after a look at what would change, and takes it back. */
export function linkPart(session: Session): readonly HTMLElement[] {
  const found = el('div', { role: 'status' });

  const look = () =>
    void runTask('Looking through the formulas', async (signal, done) => {
      const cells = await session.host.formulas({ signal, done });
      if (signal.aborted) return;
      const changes = cells.flatMap(({ sheet, address, formula: before, separator, isArray }) => {
        const formula = linkFormula(before, functions, separator);
        return isArray || formula === before ? [] : [{ sheet, address, before, formula }];
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

  const link = (changes: readonly FormulaChange[]) =>
    void runTask('Linking the formulas', async () => {
      const { host } = session;
      const taken = await writeVersions(host, cellVersions(session.stored(), session.shipped));
      if (taken !== undefined) throw new Error(taken);
      const { skipped } = await host.setFormulas(changes);
      const linked = without(changes, skipped);
      const back = linked.length > 0 ? changesBack(linked, await host.formulas()) : [];
      found.replaceChildren(
        back.length > 0
          ? el(
              'p',
              { class: 'buttons' },
              button('Undo', () => undo(back)),
            )
          : '',
      );
      say(
        `${count(linked.length, 'formula')} linked.${leftAsTheyWere(skipped)}`,
        skipped.length > 0 ? 'plain' : 'good',
      );
    });

  const undo = (back: readonly FormulaChange[]) =>
    void runTask('Taking the links back', async () => {
      const { skipped } = await session.host.setFormulas(back);
      found.replaceChildren();
      if (skipped.length === 0) return say('The formulas are as they were.', 'good');
      say(`${count(back.length - skipped.length, 'link')} taken back.${leftAsTheyWere(skipped)}`);
    });

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
