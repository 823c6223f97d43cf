import type { CatalogueMachine } from '../../../shared/local/machines/catalogueMachine.ts';
import { catalogue, nearMachines } from '../../../shared/local/machines/index.ts';
import { marketPrice } from '../../../shared/local/machines/marketPrice.ts';
import { countedSpeeds } from '../../../shared/local/machines/publishedSpeeds.ts';
import { exampleRig } from '../../../shared/local/rig/exampleRig.ts';
import type { Rig, RigFigures, Speed } from '../../../shared/local/rig/rig.ts';
import { button, el } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { rigInUse } from '../withRig.ts';
import { machineFacts } from './machineFacts.ts';
import { priceTable } from './priceTable.ts';
import { rentChoice } from './rentChoice.ts';
import { standsFor } from './standsFor.ts';

/** A machine of the catalogue as far as it is known. */
export type OfferedRig = Partial<RigFigures> & Pick<Rig, 'name' | 'wattsAt' | 'speeds'>;

const MOST = 8;

/** Looks a machine up by its name, shows what is published of it, and offers it to the form. */
export function chooseMachine(
  session: Session,
  modelList: string,
  take: (rig: OfferedRig) => void,
): HTMLElement {
  const box = el('input', {
    id: 'machine-search',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'such as RTX 5090',
  });
  const matches = el('div', { class: 'matches' });
  const card = el('div', { id: 'machine' });
  const choose = (machine: CatalogueMachine) => {
    box.value = machine.name;
    matches.replaceChildren();
    card.replaceChildren(...machineCard(machine, session, modelList, take));
    card.querySelector('h3')?.focus();
  };
  box.addEventListener('input', () => {
    card.replaceChildren();
    const found = search(box.value);
    matches.replaceChildren(
      ...found.slice(0, MOST).map((machine) => button(machine.name, () => choose(machine))),
      ...(box.value.trim() !== '' && found.length === 0
        ? [el('p', { class: 'hint' }, 'The catalogue has no such machine. Type its figures below.')]
        : []),
    );
  });
  return el(
    'div',
    {},
    el('div', { class: 'field' }, el('label', { for: 'machine-search' }, 'Search for a machine'), box),
    matches,
    card,
  );
}

/** Machines whose names hold every word, else those whose names are a few letters away. */
function search(typed: string): readonly CatalogueMachine[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holding = catalogue().filter(({ name, also = [] }) => {
    const names = [name, ...also].join(' ').toLowerCase();
    return words.every((word) => names.includes(word));
  });
  const near = nearMachines(typed);
  return holding.length > 0 ? holding : catalogue().filter(({ name }) => near.includes(name));
}

function machineCard(
  machine: CatalogueMachine,
  session: Session,
  modelList: string,
  take: (rig: OfferedRig) => void,
): readonly HTMLElement[] {
  const prices = el('div');
  const counted = countedSpeeds(machine);
  const rent = rentChoice(machine);
  const offered = () => ({
    ...offeredRig(machine, rigInUse(session.book()) ?? exampleRig, asked.speeds()),
    ...rent.figures(),
  });
  const show = () => prices.replaceChildren(...priceTableOf(offered(), session));
  const asked = standsFor(counted, modelList, session.stored(), show);
  show();
  return [
    el(
      'section',
      { class: 'card', 'aria-label': machine.name },
      el('h3', { tabindex: -1 }, machine.name),
      ...machineFacts(machine),
      ...(counted.length > 0
        ? [el('h4', {}, 'Which priced model does each stand for?'), ...asked.parts]
        : []),
      ...rent.parts,
      prices,
      el(
        'p',
        { class: 'buttons' },
        button('Use this machine', () => take(offered()), { class: 'main' }),
      ),
    ),
  ];
}

function priceTableOf(offered: OfferedRig, { book }: Session): readonly HTMLElement[] {
  const { price, watts, dollarsPerKwh } = offered;
  if (price === undefined || watts === undefined || dollarsPerKwh === undefined) return [];
  return priceTable({ ...offered, price, watts, dollarsPerKwh }, book());
}

/** What a catalogue cannot know, life, price of power and overhead, is that of the machine in use. */
function offeredRig(machine: CatalogueMachine, home: Rig, speeds: readonly Speed[]): OfferedRig {
  const { lifeHours, lifeYears, hoursPerYear, dollarsPerKwh, pue, overhead, discountRate } = home;
  const kept = { lifeHours, lifeYears, hoursPerYear, dollarsPerKwh, pue, overhead, discountRate };
  const { wall, board, name } = machine;
  const price = marketPrice(machine)?.usd;
  const watts = (wall ?? board)?.watts;
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    name,
    ...(price !== undefined && { price }),
    ...(watts !== undefined && { watts, wattsAt: wall ? ('wall' as const) : ('board' as const) }),
    speeds,
  };
}
