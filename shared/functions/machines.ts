import { optional, word } from '../cells/arguments/params.ts';
import { tableFunction } from '../cells/declare.ts';
import { MACHINE_HEADINGS, machineRows } from '../local/machines/machineTable.ts';

export const machineTable = tableFunction({
  name: 'LTX_MACHINES',
  summary:
    'The catalogue of machines: what is published of their prices, power, rent and measured speeds, a row per figure with its day and source, and what is not known.',
  returns: 'a table with a header row',
  params: {
    gpu: optional(
      word('a machine such as RTX 5090', (text) => text || undefined, {
        description: 'Part of a name, such as "RTX 5090" or "H100". Left out: all.',
        example: 'RTX 5090',
      }),
    ),
  },
  tabulate: ({ gpu }) => [MACHINE_HEADINGS, ...machineRows(gpu)],
});
