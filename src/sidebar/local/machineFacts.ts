import { dollars, figure } from '../../../shared/local/figure.ts';
import type {
  CatalogueMachine,
  PublishedPrice,
  PublishedSpeed,
  Sourced,
} from '../../../shared/local/machines/catalogueMachine.ts';
import { evidenceText } from '../../../shared/local/machines/evidenceText.ts';
import { marketPrice } from '../../../shared/local/machines/marketPrice.ts';
import { counts, speedFigure } from '../../../shared/local/machines/publishedSpeeds.ts';
import { nearestDouble } from '../../../shared/money/rational.ts';
import { type Child, el, link } from '../dom/element.ts';
import { fold } from './fold.ts';

/** What is published of a machine, each figure with its day and its source; what is not, says what to do instead. */
export function machineFacts(machine: CatalogueMachine): readonly HTMLElement[] {
  const { vram, board, wall, prices = [], rents = [], speeds = [] } = machine;
  const price = marketPrice(machine);
  const watts = wall ?? board;
  return [
    el(
      'dl',
      { class: 'facts' },
      ...fact(
        'Price',
        price
          ? [`${dollars(price.usd)}, ${price.what}, `, sourceOf(price.published)]
          : ['not published: type what you paid'],
      ),
      ...fact(
        'Power',
        watts
          ? [
              `${figure(watts.watts)} W ${wall ? 'at the wall' : 'as the limit of the board; the wall gives more'}, `,
              sourceOf(watts),
            ]
          : ['not published: measure it with a power log'],
      ),
      ...fact('VRAM', vram ? [`${figure(vram.gb)} GB, `, sourceOf(vram)] : ['not published']),
    ),
    ...fold(`All ${prices.length} published prices`, prices.length > 1 ? prices.map(priceLine) : []),
    ...fold(
      `Rents per hour: ${rents.length}`,
      rents.map((rent) => [`${rent.provider}, ${rent.terms}: ${dollars(rent.usd)}, `, sourceOf(rent)]),
    ),
    ...fold(
      `Published measurements: ${speeds.length}`,
      speeds.map((speed) => speedLine(speed, counts(machine, speed))),
    ),
    ...(speeds.length === 0
      ? [el('p', { class: 'hint' }, 'Nobody has published a speed of it: import a benchmark below.')]
      : []),
  ];
}

const fact = (name: string, value: Child): readonly HTMLElement[] => [
  el('dt', {}, name),
  el('dd', {}, value),
];

/** The day, as a link to where the figure stands; whose it is where that is wider than the machine. */
const sourceOf = ({ date, source: address, of, evidence }: Sourced): Child => [
  link(address, date),
  of ? ` (of ${of})` : '',
  el('small', { class: 'hint' }, ` (${evidenceText({ evidence })})`),
];

function priceLine(price: PublishedPrice): Child {
  const { kind, usd, range } = price;
  const amount = usd !== undefined ? dollars(usd) : (range ?? []).map(dollars).join(' to ');
  return [`${kind}: ${amount}, `, sourceOf(price)];
}

function speedLine(speed: PublishedSpeed, doesCount: boolean): Child {
  const { model, recipe, size, seconds, gpus = 1, state } = speed;
  const clip = figure((nearestDouble(speedFigure(speed)) * seconds) / 60);
  const why = doesCount
    ? ''
    : ` Does not count: ${state === 'cold' ? 'the model was loaded in it' : `${gpus} GPUs`}.`;
  return [
    `${model}, ${recipe}, ${size}: ${clip} s of video in ${figure(seconds)} s, `,
    sourceOf(speed),
    `.${why}`,
  ];
}
