import { expect, it, vi } from 'vitest';
import { headlessGrid } from '../../src/site/workbook/headlessGrid.ts';
import { createWorkbench } from '../../src/workbench/workbench.ts';

// What the grid's packages draw with, which Node lacks; nothing is drawn here.
vi.hoisted(() => Object.assign(globalThis, { Path2D: class {} }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('what is written while the grid calculates is calculated too', async () => {
  const workbench = createWorkbench(headlessGrid('Busy'));
  // Every number that is written has a chain of 6,000 cells calculated anew, which takes longer than Univer waits for more
  // to be written (a tenth of a second): at this pace numbers fall into every moment of a calculation.
  const chain = Array.from({ length: 6000 }, (_, i) => [i === 0 ? '=SUM(A1:A20)' : `=T${i}+1`]);
  workbench.scratch('Chain', 6000, 26);
  workbench.writeAll('Chain!T1', chain);
  for (let n = 1; n <= 20; n++) {
    workbench.writeAll(`Chain!A${n}`, [[`${n}`, `=A${n}*2`]]);
    await pause(110 + ((n * 7) % 150));
  }
  await workbench.settled();
  const doubles = workbench.readAll('Chain!B1:B20').map(([value]) => value);
  expect(doubles).toEqual(Array.from({ length: 20 }, (_, i) => 2 * (i + 1)));
  // 1 + 2 + … + 20 = 210, and 5,999 more cells that each add one.
  expect(workbench.read('Chain!T6000')).toBe(210 + 5999);
});
