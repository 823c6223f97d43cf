import { callsLtx, linkFormula } from '../../../shared/formula/link.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { CellChange } from '../../host/change.ts';
import { cellTexts } from '../cellVersions.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { leftAsTheyWere } from '../skippedCells.ts';
import { readVersionCells, versionTrouble, withRoomForCopy } from '../versionCells.ts';

const EXAMPLES = 3;

/** Gives the formulas of the workbook the version cells, after a look at what would change, and takes it back. */
export function linkPart(session: Session): readonly HTMLElement[] {
  const found = el('div', { role: 'status' });

  const look = () =>
    void runTask('Looking through the formulas', async (signal, done) => {
      const cells = await session.host.formulas({ signal, done });
      if (signal.aborted) return;
      const changes = cells.flatMap(({ sheet, address, formula: before, separator, isArray }) => {
        const after = linkFormula(before, functions, separator);
        return isArray || after === before ? [] : [{ sheet, address, before, after }];
      });
      if (changes.length === 0) {
        found.replaceChildren(
          el(
            'p',
            {},
            !cells.some(({ formula }) => callsLtx(formula))
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
            .map(({ sheet, address, after }) => el('li', {}, `${sheet}!${address} `, el('code', {}, after))),
          changes.length > EXAMPLES ? el('li', {}, `and ${changes.length - EXAMPLES} more`) : undefined,
        ),
        el(
          'p',
          { class: 'buttons' },
          button('Link them', () => link(changes)),
        ),
      );
    });

  const link = (changes: readonly CellChange[]) =>
    void runTask('Linking the formulas', async () => {
      const { host } = session;
      const trouble = await versionTrouble(host);
      if (trouble !== undefined) throw new Error(trouble);
      const versions = withRoomForCopy(
        cellTexts(session.stored(), session.shipped),
        await readVersionCells(host),
      );
      const { outcomes, back } = await host.change({
        action: 'Link formulas',
        steps: [
          { step: 'versions', versions },
          { step: 'cells', changes },
        ],
      });
      const { skipped } = outcomes[1];
      const linked = changes.length - skipped.length;
      const undo = undoButton(host, back, (left) =>
        left.length === 0
          ? 'The formulas are as they were.'
          : `${count(linked - left.length, 'link')} taken back.${leftAsTheyWere(left)}`,
      );
      found.replaceChildren(undo ? el('p', { class: 'buttons' }, undo) : '');
      say(
        `${count(linked, 'formula')} linked.${leftAsTheyWere(skipped)}`,
        skipped.length > 0 ? 'plain' : 'good',
      );
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
