import type { Book } from '../book/book.ts';
import { machineFor } from '../book/chooseMachine.ts';
import { model, resolution } from '../cells/arguments/request.ts';
import { rig as rigParam } from '../cells/arguments/rigChoice.ts';
import type { Rig } from '../local/rig/rig.ts';
import { secondsPerHour, speedFor } from '../local/rig/speed.ts';
import { nearestDouble } from '../money/rational.ts';
import type { PortableCall } from './call.ts';
import type { Copies } from './copies.ts';
import { fixedText, joinedKey, type Key, type KeyText } from './key.ts';
import { FIGURES, type MachineColumn, WORKED_OUT } from './machineFigures.ts';
import { attempt } from './priceRow.ts';
import { SPEED_COLUMNS, type SpeedColumn, speedRow } from './speedFigures.ts';
import { refuseSigns, Table, type TableRow } from './table.ts';

const COLUMNS = [...Object.keys(FIGURES), ...Object.keys(WORKED_OUT)] as MachineColumn[];

/** The machines that formulas mean, each a row: its figures, which may be changed, and what follows from them. */
export class MachineTable extends Table<MachineColumn> {
  constructor(
    readonly book: Book,
    readonly copies: Copies,
  ) {
    super('LTX Rigs', 'LTX_RIGS', COLUMNS);
  }

  keyOf(call: PortableCall): Key {
    const text = this.textOf(call);
    // Where none is named the text is blank, and no spreadsheet finds a blank cell.
    const key = joinedKey([fixedText('rig'), text]);
    this.row(key, () => {
      const rig = this.rigOf(call);
      if (!rig) return undefined;
      refuseSigns([text.now]);
      return rowOf(rig);
    });
    return key;
  }

  textOf(call: PortableCall): KeyText {
    const grid = call.range('rig');
    return grid ? this.copies.textOf(call.argument('rig').said, grid) : call.text('rig');
  }

  /** The machine that the cells name now. */
  rigOf(call: PortableCall): Rig | undefined {
    return attempt(() => {
      const cells = call.range('rig') ?? [[call.now('rig') ?? null]];
      const [[only = null] = []] = cells;
      const isLeftOut = !call.range('rig') && (only === null || only === 0);
      return machineFor(isLeftOut ? undefined : rigParam.read(cells), this.book).rig;
    });
  }
}

function rowOf(rig: Rig): TableRow<MachineColumn> {
  const figures = Object.entries(FIGURES).map(([column, figure]) => [column, figure(rig)] as const);
  const worked = Object.entries(WORKED_OUT).map(([column, from]) => [column, { from }] as const);
  return Object.fromEntries([...figures, ...worked]);
}

/** What a second of video is to a machine, for every model, resolution and machine that a formula names. */
export class SpeedTable extends Table<SpeedColumn> {
  constructor(readonly machines: MachineTable) {
    super('LTX Speeds', 'LTX_SPEEDS', SPEED_COLUMNS);
  }

  keyOf(call: PortableCall): Key {
    const machine = this.machines.keyOf(call);
    const texts = [call.text('model'), call.text('resolution'), this.machines.textOf(call)];
    const key = joinedKey(texts);
    this.row(key, () => {
      const [name, size] = texts.map(({ now }) => now || null);
      const rig = this.machines.rigOf(call);
      const speed =
        rig &&
        attempt(() =>
          secondsPerHour(speedFor(rig, model.read(name!), resolution.read(size!), this.machines.book.card)),
        );
      if (!speed) return undefined;
      refuseSigns(texts.map(({ now }) => now));
      return speedRow(nearestDouble(speed), (column) => this.machines.at(column, fixedText(machine.now!)));
    });
    return key;
  }
}
