import type { CellOutput } from '../../cell.ts';
import { list, PricingError, quoted } from '../../errors.ts';
import { nearestDouble } from '../../money/rational.ts';
import { figure } from '../figure.ts';
import type { CatalogueMachine, PublishedSpeed, Rent, Sourced } from './catalogueMachine.ts';
import { evidenceText } from './evidenceText.ts';
import { catalogue, machinesLike, nearMachines } from './index.ts';
import { marketPrice } from './marketPrice.ts';
import { counts, resolutionOf, speedFigure } from './publishedSpeeds.ts';
import { nameOfRent } from './rents.ts';

export const MACHINE_HEADINGS = [
  'Machine',
  'What',
  'Figure',
  'Unit',
  'Detail',
  'Counts',
  'Date',
  'Evidence',
  'Source',
];

/** One row per figure of each machine whose name holds what was asked for; left out, of all machines. */
export function machineRows(asked: string | undefined): CellOutput[][] {
  const machines = asked === undefined ? catalogue() : machinesLike(asked);
  if (machines.length > 0) return machines.flatMap(rowsOf);
  const near = nearMachines(asked ?? '');
  throw new PricingError(
    'invalid-argument',
    `gpu: no machine of the catalogue is called ${quoted(asked ?? '')}; ${near.length > 0 ? `near it ${near.length > 1 ? 'are' : 'is'} ${list(near)}` : 'left out, all are listed'}`,
  );
}

function rowsOf(machine: CatalogueMachine): CellOutput[][] {
  const { name, vram, board, wall, prices = [], rents = [], speeds = [] } = machine;
  const row = (
    what: string,
    value: CellOutput,
    unit: string,
    detail: string,
    isCounted: string,
    from: Sourced,
  ) => {
    const of = from.of === undefined ? '' : `of ${from.of}`;
    const details = [detail, of].filter((part) => part !== '').join(', ');
    return [name, what, value, unit, details, isCounted, from.date, evidenceText(from), from.source];
  };
  const blank = (what: string, unit: string, help: string) => [name, what, '', unit, help, '', '', '', ''];
  const market = marketPrice(machine);
  return [
    ...(vram ? [row('VRAM', vram.gb, 'GB', '', 'yes', vram)] : []),
    ...prices.map((price) => {
      const { kind, usd, range } = price;
      const between = range ? `${figure(range[0])} to ${figure(range[1])}` : '';
      const isCounted = price === market?.published;
      return row(
        `${kind} price`,
        isCounted ? market.usd : (usd ?? ''),
        'USD',
        between,
        yes(isCounted),
        price,
      );
    }),
    ...(market ? [] : [blank('price', 'USD', 'not published: give what you pay as GPU price')]),
    ...(board ? [row('board power', board.watts, 'W', 'the limit', yes(!wall), board)] : []),
    ...(wall ? [row('wall power', wall.watts, 'W', '', 'yes', wall)] : []),
    ...(wall ? [] : [blank('wall power', 'W', 'not published: measure it while generating, as wall watts')]),
    ...rents.map((rent) =>
      row(`rent at ${rent.provider}`, rent.usd, 'USD per hour', rent.terms, rentCounts(machine, rent), rent),
    ),
    ...speeds.map((speed) =>
      row(
        `${speed.model} ${resolutionOf(speed)}`,
        nearestDouble(speedFigure(speed)),
        'seconds of video per minute',
        speedDetail(speed),
        speedCounts(machine, speed),
        speed,
      ),
    ),
    ...(speeds.some((speed) => counts(machine, speed))
      ? []
      : [
          blank(
            'speed',
            'seconds of video per minute',
            'not published: time three clips of one size and length, without the first',
          ),
        ]),
  ];
}

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** What to write, so that it counts. */
function rentCounts(machine: CatalogueMachine, rent: Rent): string {
  const name = nameOfRent(machine, rent);
  return name === undefined ? 'no: another one of its name counts' : `with rent per hour=${name}`;
}

function speedDetail({ recipe, size, frames, fps, video, seconds, state }: PublishedSpeed): string {
  const length = frames ? `${frames} frames at ${fps} per second` : `${video} s`;
  return `${recipe}, ${size}, ${length} in ${figure(seconds)} s, ${state ?? 'warm or cold is not said'}`;
}

function speedCounts(machine: CatalogueMachine, speed: PublishedSpeed): string {
  if (counts(machine, speed)) return 'yes';
  return speed.state === 'cold' ? 'no: loading the model is in it' : `no: ${speed.gpus ?? 1} GPUs together`;
}
