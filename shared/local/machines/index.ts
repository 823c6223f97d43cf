import { distance } from 'fastest-levenshtein';
import { wordsOf } from '../../rates/finding/modelNames.ts';
import type { CatalogueMachine } from './catalogueMachine.ts';
import { ampere } from './families/ampere.ts';
import { blackwell } from './families/blackwell.ts';
import { geforce } from './families/geforce.ts';
import { geforce50 } from './families/geforce50.ts';
import { geforceLaptops } from './families/geforceLaptops.ts';
import { h100 } from './families/h100.ts';
import { h200 } from './families/h200.ts';
import { unifiedMemory } from './families/unified.ts';
import { workstationCards } from './families/workstation.ts';

let machines: readonly CatalogueMachine[] | undefined;
let byName: ReadonlyMap<string, CatalogueMachine> | undefined;

/** Every machine. Made when it is first asked for: Sheets runs this file for every cell, and few name a machine. */
export function catalogue(): readonly CatalogueMachine[] {
  machines ??= [
    geforce50,
    geforce,
    geforceLaptops,
    workstationCards,
    h100,
    h200,
    blackwell,
    ampere,
    unifiedMemory,
  ].flatMap((family) => family());
  return machines;
}

/** The machine of a name: `RTX 5090`, `NVIDIA GeForce RTX 5090` and `5090` are one. */
export function machineNamed(name: string): CatalogueMachine | undefined {
  byName ??= new Map(
    catalogue().flatMap((machine) =>
      [machine.name, ...(machine.also ?? [])].map((each) => [key(each), machine] as const),
    ),
  );
  return byName.get(key(name));
}

/** Makers and brands are left out or put before, with a space or without. */
const key = (name: string): string =>
  wordsOf(name)
    .join('')
    .replace(/nvidia|geforce|rtx|apple|amd|gpu/g, '');

/** Machines of which a name holds what was typed: `h100` is in three. */
export function machinesLike(name: string): CatalogueMachine[] {
  const typed = key(name);
  return catalogue().filter(
    (machine) =>
      typed !== '' && [machine.name, ...(machine.also ?? [])].some((each) => key(each).includes(typed)),
  );
}

/** Machines whose name holds what was typed or each of its words, is in it, or is a few letters away, the nearest first. They are only named, never taken. */
export function nearMachines(name: string): string[] {
  const typed = key(name.slice(0, 60));
  if (typed === '') return [];
  const words = wordsOf(name.slice(0, 60)).filter((word) => key(word) !== '');
  const away = ({ name, also = [] }: CatalogueMachine) =>
    Math.min(
      ...[name, ...also].map((each) => {
        const known = key(each);
        if (typed.length > 1 && known.includes(typed)) return 0;
        if (words.every((word) => wordsOf(each).includes(word))) return 0;
        return known.length > 2 && typed.includes(known) ? 1 : distance(known, typed);
      }),
    );
  return catalogue()
    .map((machine) => ({ name: machine.name, away: away(machine) }))
    .filter((near) => near.away <= Math.max(1, typed.length / 3))
    .sort((a, b) => a.away - b.away)
    .slice(0, 5)
    .map((near) => near.name);
}
