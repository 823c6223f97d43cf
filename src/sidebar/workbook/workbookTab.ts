import { byId, el } from '../dom/element.ts';
import { explainPart } from '../explain/explainPart.ts';
import type { Session } from '../session.ts';
import { freezing } from './freezePart.ts';
import { makingLive } from './livePart.ts';
import { type Action, lookFirst } from './lookFirst.ts';
import { makingPortable } from './portablePart.ts';
import { selfCheckPart } from './selfCheckPart.ts';
import { unfreezing } from './unfreezePart.ts';

/** A tool of the tab under its title, folded until it is needed. */
export interface Tool {
  readonly show: () => void;
}

/** The tab that keeps a workbook healthy, portable and signed off. `showTab` shows another tab of the page. */
export function connectWorkbook(session: Session, showTab: (panel: string) => void): void {
  const tool = (action: Action, hint: string) => {
    const { parts, open } = lookFirst(session.host, action, () => check.forget());
    const fold = el(
      'details',
      {},
      el('summary', {}, action.name),
      el('p', { class: 'hint' }, hint),
      ...parts,
    );
    const show = () => {
      fold.open = true;
      fold.scrollIntoView({ block: 'start' });
      open();
    };
    return { fold, show };
  };
  const portable = tool(
    makingPortable(session),
    'For people without this add-in, in Excel, Google Sheets or LibreOffice: every LTX formula becomes a native one that stands for it and goes on living.',
  );
  const live = tool(
    makingLive(session),
    'Back from portable: the same formulas as before, with the prices of this workbook.',
  );
  const freeze = tool(
    freezing(session),
    'For sign-off: values only, which no new price changes, with a log of what each was.',
  );
  const thaw = tool(
    unfreezing(session),
    'Back from frozen, wherever a cell still holds what was signed off.',
  );
  const check = selfCheckPart(session, {
    showTab,
    makeLive: live.show,
    unfreeze: thaw.show,
  });
  byId('workbook').append(
    el('h2', {}, 'This workbook'),
    ...check.parts,
    el('h2', {}, 'Explain a cell'),
    ...explainPart(session),
    el('h2', {}, 'Pass it on'),
    portable.fold,
    live.fold,
    freeze.fold,
    thaw.fold,
  );
}
