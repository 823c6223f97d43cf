import type { Rig, Speed } from '../../../shared/local/rig/rig.ts';
import { speedNamed } from '../../../shared/local/rig/speedRow.ts';
import type { RigCell } from '../../readySheets/rigCells.ts';
import { button, el } from '../dom/element.ts';
import { rememberFocus } from '../dom/focus.ts';
import { type SpeedRow, speedHead, speedRow } from './speedFields.ts';

/** The speeds of the machine in the form. */
export interface SpeedList {
  readonly part: HTMLElement;
  readonly cells: () => readonly RigCell[];
  /** The rig that was read from the cells, with where its published speeds come from. */
  readonly withPublications: (rig: Rig) => Rig;
  readonly fill: (speeds: readonly Speed[]) => void;
  /**
   * Puts measured speeds in the place of those that are there, of which own ones may be kept, each by hand. Says whether
   * published ones are gone.
   */
  readonly take: (measured: readonly Speed[]) => boolean;
}

export function speedList(modelList: string): SpeedList {
  const list = el('div', {}, speedHead());
  const leftOut = el('div');
  let rows: readonly SpeedRow[] = [];

  const append = (row: SpeedRow) => {
    rows = [...rows, row];
    list.append(row.row);
  };
  const add = (speed?: Speed): SpeedRow => {
    const row: SpeedRow = speedRow(modelList, speed, () => {
      const restoreFocus = rememberFocus();
      rows = rows.filter((each) => each !== row);
      row.row.remove();
      restoreFocus();
    });
    append(row);
    return row;
  };
  const fill = (speeds: readonly Speed[]) => {
    rows = [];
    list.replaceChildren(speedHead());
    leftOut.replaceChildren();
    for (const speed of speeds) add(speed);
  };

  const take = (measured: readonly Speed[]) => {
    const replaced = new Set(measured.map(({ model, resolution }) => `${model} ${resolution}`));
    // A published speed is never mixed with measured ones, so it cannot be kept.
    const own = rows.filter((row) => {
      const [label] = row.cell() ?? [];
      return label !== undefined && !row.published() && !replaced.has(label);
    });
    const hadPublished = rows.some((row) => row.published() !== undefined);
    fill(measured);
    if (own.length > 0)
      leftOut.replaceChildren(
        el('p', { class: 'hint' }, 'These were there before, and are left out:'),
        el(
          'p',
          { class: 'buttons' },
          own.map((row) => keepButton(row, append)),
        ),
      );
    return hadPublished;
  };

  return {
    part: el(
      'div',
      {},
      list,
      leftOut,
      el(
        'p',
        { class: 'buttons' },
        button('Add a speed', () => add().row.querySelector('input')?.focus()),
      ),
    ),
    cells: () => rows.flatMap(({ cell }) => [cell()].filter((each) => each !== undefined)),
    withPublications: (rig) => ({ ...rig, speeds: rig.speeds.map((speed) => published(speed, rows)) }),
    fill,
    take,
  };
}

function keepButton(row: SpeedRow, append: (row: SpeedRow) => void): HTMLButtonElement {
  const [label, value] = row.cell() ?? ['', ''];
  const keep = button(`Keep ${label}, ${value} s per min`, () => {
    append(row);
    keep.remove();
    row.row.querySelector('input')?.focus();
  });
  return keep;
}

function published(speed: Speed, rows: readonly SpeedRow[]): Speed {
  const row = rows.find(({ cell }) => {
    const named = speedNamed(cell()?.[0] ?? '');
    return named?.model === speed.model && named.resolution === speed.resolution;
  });
  const publication = row?.published();
  return publication ? { ...speed, published: publication } : speed;
}
