import { STAGES } from '../../../shared/plan/stages.ts';
import type { Host } from '../../host/contract.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { campaign } from '../../readySheets/campaign/campaign.ts';
import { knownOf } from '../../readySheets/campaign/known.ts';
import { el } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { rigInUse } from '../withRig.ts';
import { missingLists } from './lists.ts';

const MOST = 200;

/** How many concepts a campaign has, and of which stages; `plans` gives the sheets that it needs. */
export function campaignForm(): {
  readonly fields: HTMLElement;
  plans(session: Session): Promise<readonly SheetPlan[]>;
} {
  const count = el('input', { id: 'campaign-concepts', type: 'number', min: 1, max: MOST, value: 3 });
  const boxes = STAGES.map((stage) => ({
    stage,
    box: el('input', { type: 'checkbox', checked: true }),
  }));
  const fields = el(
    'div',
    {},
    el('div', { class: 'field' }, el('label', { for: count.id }, 'Concepts'), count),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Stages of each'),
      ...boxes.map(({ stage, box }) => el('label', { class: 'check' }, box, stage.name)),
    ),
  );
  return {
    fields,
    async plans({ host, book }) {
      const concepts = Number(count.value);
      if (!Number.isInteger(concepts) || concepts < 1 || concepts > MOST)
        throw new Error(`Concepts: give a whole number from 1 to ${MOST}.`);
      const stages = boxes.filter(({ box }) => box.checked).map(({ stage }) => stage);
      if (stages.length === 0) throw new Error('Choose at least one stage.');
      return [
        ...(await missingLists(host, book())),
        campaign({
          name: await freeCampaign(host),
          concepts: Array.from({ length: concepts }, (_, i) => `Concept ${i + 1}`),
          stages,
          ...knownOf(book(), rigInUse(book())),
        }),
      ];
    },
  };
}

/** A name whose globals no other campaign has: they would move to the new sheet, and the old one would take its numbers. */
async function freeCampaign(host: Host): Promise<string> {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? 'Campaign' : `Campaign ${i}`;
    if ((await host.readNamed(`${name.replaceAll(' ', '_')}_stages`)) === undefined) return name;
  }
}
