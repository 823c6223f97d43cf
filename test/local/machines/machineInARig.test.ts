import { describe, expect, test } from 'vitest';
import type { Book } from '../../../shared/book/book.ts';
import { catalogue } from '../../../shared/local/machines/index.ts';
import { marketPrice } from '../../../shared/local/machines/marketPrice.ts';
import { countedSpeeds } from '../../../shared/local/machines/publishedSpeeds.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { frozenCard } from '../../frozenCard.ts';
import { run } from '../run.ts';

const value = (name: string, args: readonly unknown[], book: Omit<Book, 'card'> = {}): number =>
  Number(run(name, args, { card: frozenCard, ...book })[0]?.[0]);

const hourly = (rig: unknown, book?: Omit<Book, 'card'>) => value('LTX_LOCAL_HOURLY', [rig], book);
const rate = (model: string, resolution: string, rig: unknown, book?: Omit<Book, 'card'>) =>
  value('LTX_LOCAL_RATE', [model, resolution, rig], book);

/** $2 a kWh-free hour: 2,000 ÷ 1,000. */
const home: Rig = {
  name: 'Home',
  price: 2000,
  lifeHours: 1000,
  watts: 500,
  dollarsPerKwh: 0.4,
  speeds: [{ model: 'pro', resolution: '1080p', secondsPerMinute: 4 }],
};

/** $3,500 to $5,000 on 2026-01-24, the middle is $4,250; 575 W. (4,250 ÷ 3,000 + .575 × .22) × 1.2 = 1.8518 */
const HOUR_OF_5090 = 1.8518;

describe('A machine of the catalogue by its name', () => {
  test('costs its latest sale price over the life of the example, at its price of power and its overhead', () => {
    expect(hourly('RTX 5090')).toBe(HOUR_OF_5090);
    expect(hourly('nvidia geforce rtx5090')).toBe(HOUR_OF_5090);
  });

  test('has the median of its published speeds: 121 frames in 83 s and 241 in 155 s, at 24', () => {
    // s per hour: (121 ÷ 24 ÷ 83 + 241 ÷ 24 ÷ 155) ÷ 2 × 3,600 = (18,755 + 20,003) × 75 ÷ (83 × 155)
    expect(rate('ltx-2.5 distilled', '1080p', 'RTX 5090')).toBe((HOUR_OF_5090 * 83 * 155) / (38_758 * 75));
  });

  test("takes life, price of power and overhead of the workbook's machine", () => {
    // 4,250 ÷ 1,000 + .575 × .4, without overhead
    expect(hourly('RTX 5090', { rigs: [home] })).toBe(4.48);
    expect(hourly('RTX 5090', { rigs: [home, { ...home, name: 'Other' }], activeRig: 'Home' })).toBe(4.48);
    expect(hourly('RTX 5090', { rigs: [home, { ...home, name: 'Other' }] })).toBe(HOUR_OF_5090);
  });

  test('gives way to a saved machine of the same name', () => {
    expect(hourly('rtx 5090', { rigs: [{ ...home, name: 'RTX 5090' }] })).toBe(2.2);
  });

  test('whichever way both are written', () => {
    const book = { rigs: [{ ...home, name: 'NVIDIA GeForce RTX 5090' }] };
    for (const name of ['5090', 'RTX5090', 'RTX 5090', 'Geforce RTX 5090', 'nvidia-geforce-rtx-5090'])
      expect(hourly(name, book)).toBe(2.2);
    expect(hourly('RTX 5090, overhead=10 %', book)).toBe(2.42);
    const two = { rigs: [...book.rigs, { ...home, name: 'RTX 5090', price: 1000 }], activeRig: 'RTX 5090' };
    expect(hourly('rtx 5090', two)).toBe(1.2);
    expect(() => hourly('5090', two)).toThrow(
      'rig: "5090" may be NVIDIA GeForce RTX 5090 and RTX 5090 of this workbook; write the name as it stands there',
    );
  });

  test('and machines whose names differ by their signs are told apart', () => {
    const rigs = [
      { ...home, name: 'Box 1' },
      { ...home, name: 'box-1', price: 1000 },
    ];
    expect(hourly('BOX 1', { rigs, activeRig: 'box-1' })).toBe(2.2); // 2,000 ÷ 1,000 + .5 × .4
    expect(hourly(null, { rigs, activeRig: 'box-1' })).toBe(1.2);
    expect(() => hourly('box_1', { rigs, activeRig: 'box-1' })).toThrow('"box_1" may be Box 1 and box-1');
    expect(hourly('box_1', { rigs: rigs.slice(1) })).toBe(1.2);
  });

  test('is named where a name is unknown', () => {
    expect(() => hourly('RTX 5091')).toThrow(
      'rig: no rig of this workbook is called "RTX 5091"; it has Example RTX 4090; near it in the catalogue is RTX 5090',
    );
    expect(() => hourly('Studio box')).toThrow('LTX_MACHINES() lists the catalogue');
  });

  test('asks for what is not published of it', () => {
    expect(() => hourly('RTX 3080')).toThrow(
      'rig: what it costs is not published for RTX 3080; add GPU price, what you pay for it, such as "RTX 3080, GPU price=2000"',
    );
    expect(() => hourly('B200')).toThrow('rig: what power it takes is not published for B200 SXM');
    expect(() => hourly('HGX H200')).toThrow('"HGX H200, wall watts=4800"'); // of 8 GPUs
  });

  test('has no speed that nobody published, and none from a neighbour', () => {
    expect(() => rate('ltx-2.5 distilled', '1440p', 'RTX 5090')).toThrow('is not published');
    expect(() => rate('pro', '1080p', 'RTX 5090')).toThrow('is not published');
  });

  test('names each recipe where a model was measured with several', () => {
    // (30,000-class prices) used, middle of 22,000 and 25,000: (23,500 ÷ 3,000 + .7 × .22) × 1.2 = 9.5848; 121 ÷ 24 ÷ 7.55
    expect(rate('ltx-2 FP8, 8 steps', '768x512', 'H100 SXM')).toBe((9.5848 * 7.55 * 24) / (121 * 3600));
    expect(() => rate('ltx-2', '768x512', 'H100 SXM')).toThrow('ltx-2 FP8, 8 steps 768x512');
  });
});

describe('What is changed of a machine', () => {
  test('follows its name after commas', () => {
    expect(hourly('RTX 5090, $/kWh=0.31')).toBe(1.9139); // (1.41666… + .575 × .31) × 1.2
    expect(hourly('RTX 5090; $/kWh = 0.31; overhead = 0')).toBe((4250 + 0.17825 * 3000) / 3000);
    expect(hourly('RTX 5090, GPU price=3000, life hours=6000, overhead=10 %')).toBe(0.68915); // (.5 + .1265) × 1.1
  });

  test('may be 0, of a saved machine and of the example too', () => {
    expect(hourly('Example RTX 4090, overhead=0')).toBe((1700 + 0.0924 * 3000) / 3000); // .42 × .22
    expect(
      hourly([
        ['machine', 'Example RTX 4090'],
        ['overhead', 0],
      ]),
    ).toBe(hourly('Example RTX 4090, overhead=0'));
    expect(hourly('Home, residual=0', { rigs: [{ ...home, residual: 500 }] })).toBe(2.2); // 2,000 ÷ 1,000 + .5 × .4
    const rented = [{ ...home, rentPerHour: 9 }];
    const routes = (rig: string) =>
      run('LTX_TCO', ['pro', '1080p', 100, 12, rig], { card: frozenCard, rigs: rented }).map(
        ([route]) => route,
      );
    expect(routes('Home')).toContain('Rent');
    expect(routes('Home, rent per hour=0')).not.toContain('Rent');
  });

  test('is a number for a machine that is not of the catalogue', () => {
    const book = { rigs: [home] };
    expect(() => hourly('Home, rent per hour=runpod', book)).toThrow('rent per hour');
    expect(() => hourly('Home, pro 1080p=ltx-2.5 distilled', book)).toThrow(
      'rig: pro 1080p: expected a number, got "ltx-2.5 distilled"; Home is a machine of this workbook, and only those of LTX_MACHINES() have',
    );
    expect(() => hourly('Example RTX 4090, pro 1080p=ltx-2.5 distilled')).toThrow('4090 is the example');
    expect(() =>
      hourly(
        [
          ['machine', 'Home'],
          ['rent per hour', 'runpod'],
        ],
        book,
      ),
    ).toThrow('rent per hour');
  });

  test('is no other machine, and not 0 where that cannot be', () => {
    expect(() => hourly('RTX 5090, machine=RTX 4090')).toThrow('the machine is named before the first comma');
    expect(() => hourly('RTX 5090, life hours=0')).toThrow('life hours above 0');
    expect(() => hourly('RTX 5090, pro 1080p=0')).toThrow('pro 1080p above 0');
  });

  test('or stands in rows after the name', () => {
    const rows = (...more: readonly (readonly [string, unknown])[]) => [['machine', 'RTX 5090'], ...more];
    expect(hourly(rows(['$/kWh', 0.31]))).toBe(1.9139);
    expect(hourly(rows(['$/kWh', 0.31], ['overhead', 0]))).toBe((4250 + 0.17825 * 3000) / 3000);
    expect(hourly(rows(['$/kWh', 0.31], ['overhead', null]))).toBe(1.9139);
    expect(hourly(rows(['life years', 3], ['hours per year', 1000]))).toBe(HOUR_OF_5090);
    expect(hourly(rows(['hours per year', 1500], ['opex per year', 150]))).toBe(1.9518); // 3,000 h stay: 2 years
  });

  test('may be of a saved machine or of the example', () => {
    expect(hourly('Home, $/kWh=0.2', { rigs: [home] })).toBe(2.1);
    expect(hourly('Example RTX 4090, $/kWh=0.31')).toBe((1700 / 3000 + 0.1302) * 1.2);
  });

  test('is refused with help where it cannot be read', () => {
    expect(() => hourly('RTX 5090, $/kWh=0,31')).toThrow(
      'rig: expected a figure such as $/kWh=0.31 after each comma, got "31"; write decimals with a point',
    );
    expect(() => hourly('RTX 5090, colour=red')).toThrow('rig: no figure of a rig is called "colour"');
    expect(() => hourly('RTX 5090, watts=0.5')).toThrow('looks like kW');
    expect(() => hourly('RTX 5090, $/kWh=')).toThrow('after each comma');
  });

  test('leaves rows that say everything as they were, whatever the machine is called', () => {
    const rows = [
      ['machine', 'RTX 5090'],
      ['GPU price', 1700],
      ['life hours', 3000],
      ['watts', 420],
      ['$/kWh', 0.22],
    ];
    expect(hourly(rows)).toBe(1700 / 3000 + 0.0924);
  });
});

test.each([
  ['GPU price', 25, 'looks like thousands: write 25000'],
  ['watts', 10.2, 'looks like kW: write 10200'],
  ['wall watts', 0.42, 'looks like kW: write 420'],
  ['idle watts', 0.05, 'looks like kW: write 50'],
  ['$/kWh', 22, 'looks like cents: write 0.22'],
  ['$/kWh', 220, 'looks like dollars per MWh: write 0.22'],
  ['$/kWh', 0.00022, 'looks like dollars per Wh: write 0.22'],
  ['life hours', 3, 'looks like years: write them in a row life years'],
  ['life years', 36, 'looks like months: write 3'],
  ['watts', 420_000, 'of a machine of $1,700 looks like mW: write 420'],
  ['hours per year', 8, 'looks like hours a day: write 2920'],
  ['hours per year', 8 / 24, 'looks like a cell of time, 8 hours a day: write 2920'],
  ['idle hours per year', 16, 'looks like hours a day: write 5840'],
  ['opex per year', 0.05, '5 % of the price is written in dollars: of $1,700 it is $85'],
  ['rent per hour', 0.0005, 'looks like dollars per second: write 1.8'],
  ['rent per hour', 250, 'looks like cents or dollars a month'],
  ['residual', 20, 'looks like a percentage: of GPU price (1,700) it is 340'],
  ['pro 1080p', 20 / 86_400, '0:00:20 is 0.000231, 0:20 is 0.0139); write the seconds alone, such as 20'],
  ['pro 1080p', 20 / 1440, '0:00:20 is 0.000231, 0:20 is 0.0139); write the seconds alone, such as 20'],
  ['pro 1080p', 5000, 'looks like another unit: no machine makes an hour of video a minute'],
  ['pro 1080p', '0:00:20', '0:00:20 is 0.000231, 0:20 is 0.0139); write the seconds alone, such as 20'],
])('%s of %s in another unit is told from a figure that can be, in rows and in text', (label, value, says) => {
  expect(() => hourly(`Example RTX 4090, ${label}=${value}`)).toThrow(says);
  expect(() =>
    hourly([
      ['machine', 'Example RTX 4090'],
      [label, value],
    ]),
  ).toThrow(says);
});

describe('What a figure probably is, where it can be as it stands', () => {
  const check = (rig: unknown, book: Omit<Book, 'card'> = {}) =>
    String(run('LTX_LOCAL_CHECK', ['pro', '1080p', rig], { card: frozenCard, ...book })[0]?.[0]);

  test('is said of a speed that a time such as 0:45 would be: 45 ÷ 1,440', () => {
    const slow = check('Home, pro 1080p=0.03125', { rigs: [home] });
    expect(slow).toMatch(/takes 32 minutes; if the speed was typed as a time, write its seconds alone: 45/);
    expect(check('Home', { rigs: [home] })).not.toMatch(/typed as a time/);
  });

  test('is said of a machine that a workbook has kept from before', () => {
    expect(check(null, { rigs: [{ ...home, residual: 20 }] })).toMatch(/of GPU price \(2,000\) it is 400/);
    expect(check(null, { rigs: [{ ...home, residual: 100 }] })).not.toMatch(/residual/);
  });

  test('is said of a residual that a cheap machine may have: 30 of $400, or 30 %', () => {
    const cheap = { ...home, price: 400 };
    expect(check('Home, residual=30', { rigs: [cheap] })).toMatch(
      /of GPU price \(400\) it is 120; it is counted in dollars/,
    );
    expect(check('Home, residual=100', { rigs: [cheap] })).not.toMatch(/residual/);
  });

  test.each([
    ['pro 1080p=150', /150 s of video a minute is faster than it plays; if that is how long a clip takes/],
    ['GPU price=200000', /GPU price \(200,000\) is much for 500 watts/], // yen for a card of $1,300
    ['overhead=1', /overhead \(1\) is 100 %; 1 % is written as 0.01/],
    ['life years=3, hours per year=1000, discount rate=0.8', /discount rate \(0.8\) is 80 %/],
    ['life years=3, hours per year=40', /if these are hours a week, write 2080/],
    ['idle watts=600, idle hours per year=900, life years=3', /idle watts \(600\) is more than watts/],
  ])('is said of %s', (changes, says) => {
    expect(check(`Home, ${changes}`, { rigs: [{ ...home, watts: 500 }] })).toMatch(says);
  });

  test('is not said of idle power of a whole machine beside that of a board', () => {
    const idle = 'idle watts=600, idle hours per year=900, life years=3';
    expect(check(`Home, board watts=500, ${idle}`, { rigs: [home] })).not.toMatch(/idle watts/);
  });

  test('is said of no figure that is published', () => {
    for (const machine of catalogue()) {
      const { name, gpus = 1, wall, board } = machine;
      const price = marketPrice(machine) ? '' : `, GPU price=${gpus * 5000}`;
      const rig = `${name}${price}${(wall ?? board) ? '' : `, watts=${gpus * 500}`}`;
      const [speed] = countedSpeeds(machine);
      const work = speed ? [speed.model, speed.resolution] : ['pro', '1080p'];
      const says = String(run('LTX_LOCAL_CHECK', [...work, rig])[0]?.[0]);
      expect(says, name).toContain("the example's");
      expect(says, name).not.toMatch(
        /than it plays|is much for|written as 0.01|hours a week|more than watts/,
      );
    }
  });

  test('is told wherever the machine is asked for', () => {
    const rig = [...WHOLE, ['residual', 20]];
    for (const [name, args] of [
      ['LTX_LOCAL_RATE', ['pro', '1080p', rig]],
      ['LTX_LOCAL_CHECK', ['pro', '1080p', rig]],
      ['LTX_TCO', ['pro', '1080p', 3000, 36, rig]],
    ] as const)
      expect(() => run(name, args)).toThrow(
        'rig: residual (20) is written in dollars and looks like a percentage',
      );
  });
});

const WHOLE = [
  ['GPU price', 1700],
  ['life hours', 3000],
  ['watts', 420],
  ['$/kWh', 0.22],
  ['pro 1080p', 8],
];

describe('Published speeds and own ones', () => {
  const rows = (...more: readonly (readonly [string, unknown])[]) => [['machine', 'RTX 3090'], ...more];

  test('a published speed stands for a priced model where a row says so', () => {
    const taken = rows(['fast 1080p', 'ltx-2 distilled']);
    expect(rate('fast', '1080p', taken)).toBe(rate('ltx-2 distilled', '1080p', 'RTX 3090'));
    expect(rate('fast', '1080p', 'RTX 3090, fast 1080p=ltx-2 distilled')).toBe(rate('fast', '1080p', taken));
    expect(() => rate('fast', '1080p', rows(['fast 1080p', 'wan-2.2 14b']))).toThrow(
      'rig: fast 1080p: no speed of "wan-2.2 14b" at 1080p is published for RTX 3090; known is ltx-2 distilled',
    );
  });

  test('are never mixed: own ones leave only those that a row keeps', () => {
    const own = rows(['pro 1080p', 5], ['fast 1080p', 'ltx-2 distilled']);
    expect(value('LTX_LOCAL_HOURS', ['pro', '1080p', 300, 1, own])).toBe(1);
    expect(rate('fast', '1080p', own)).toBeGreaterThan(0);
    expect(() => rate('ltx-2 distilled', '720p', own)).toThrow('was not measured on RTX 3090');
  });

  test('a cold run does not count: 96 s warm, 210 s cold', () => {
    expect(value('LTX_LOCAL_HOURS', ['ltx-2 distilled', '720p', 121 / 24, 1, 'RTX 3090'])).toBeCloseTo(
      96 / 3600,
      14,
    );
  });
});

test("A provider's name stands for its rent: of its latest day the dearest, or the offer that is named", () => {
  const rent = (name: string) => {
    const rows = [
      ['machine', 'RTX 4090'],
      ['rent per hour', name],
      ['pro 1080p', 6],
    ];
    const table = run('LTX_TCO', ['pro', '1080p', 360, 12, rows]);
    return Number(table[3]?.[3]); // of one hour a month
  };
  expect(rent('runpod')).toBe(0.74);
  expect(rent('RunPod community')).toBe(0.34);
  expect(rent('vast')).toBe(0.3);
  expect(() => rent('lambda')).toThrow(
    'rig: rent per hour: no published rent of RTX 4090 is called "lambda"; known are TensorDock, Akash, openrelay, RunPod and Vast.ai, or write dollars per hour',
  );
});

test('LTX_MACHINES says by which words each rent counts, and rows of it help where they stand in a rig', () => {
  const [head = [], ...table] = run('LTX_MACHINES', []);
  const column = (name: string) => head.indexOf(name);
  const rents = table.filter((cells) => cells[column('Unit')] === 'USD per hour');
  const named = rents.filter((cells) => String(cells[column('Counts')]).startsWith('with '));
  expect(named.length).toBeGreaterThan(rents.length / 2);
  for (const cells of named) {
    const words = String(cells[column('Counts')]).replace('with ', '');
    const text = `${cells[0]}, ${words}, GPU price=3000, wall watts=500, pro 1080p=6`;
    const rent = run('LTX_LOCAL_EXPLAIN', ['pro', '1080p', text]).find(([what]) => what === 'rent per hour');
    expect(rent?.[1], text).toBe(cells[column('Figure')]);
  }
  expect(() => hourly('RTX 4090, rent at RunPod=0.74')).toThrow(
    'no figure of a rig is called "rent at RunPod"; write rent per hour=RunPod, or its dollars',
  );
});
