import { type GoldenCase, notAvailable } from './case.ts';
import { fixtureRows, priceCells, rigCells } from './rigs.ts';

const HEADER = [
  'Route',
  'Machines',
  'Up front',
  'Per month',
  'Total',
  'Per second',
  'Share of capacity',
  'Assumed',
];

const fixture = { ...rigCells([...fixtureRows, ['rent per hour', '0.69']]), ...priceCells('0.05') };
const OWN_TABLE = 'own/pro at 1080p: your own rate table';
const RENTED =
  'rented at $0.69 per hour, power included, at the same speed; only hours used are paid; a month has 730';
/** What stands at the end of every row of an own machine: the weights of LTX 2.3. */
export const WEIGHTS_OF_PRO =
  'the weights take 100 GB of disk (https://docs.ltx.video/open-source-model/getting-started/system-requirements); the weights are free to use below $10 million of yearly revenue; above, Lightricks sells a licence: ask the vendor (https://github.com/kai-ltx/ltx-wiki/blob/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/tutorial-ltx-2-5-fal-six-endpoints-pricing-2026-08.md)';
const MACHINE =
  'Fixture; own/pro at 1080p at 8 s per minute; 420 W, $0.22 per kWh, PUE 1, overhead 20 % on depreciation and power';

/** LTX_TCO and LTX_CHEAPEST. */
export const localRoutes: readonly GoldenCase[] = [
  {
    // API 3,000 × .05. Own .000351370 × 3,000 + 120 ÷ 12 a month; 433.333 × 3 + 36 × 11.054111 in all; 6.25 of 125 h.
    // Rent 6.25 h × .69; of 730 h.
    says: '3,000 s a month over 3 years: API, own in a straight line, and rent',
    formula: '=LTX_TCO("pro","1080p",3000,36,A1:B11,,D1:F2)',
    cells: fixture,
    gives: [
      HEADER,
      ['API', '', 0, 150, 5400, 0.05, '', OWN_TABLE],
      [
        'Own',
        1,
        1700,
        99_487 / 9000,
        1697.948,
        1_697_948 / 108_000_000,
        0.05,
        `${MACHINE}; $1,700 less $400 residual in a straight line over 3 years; 1,500 hours per year; $120 fixed per machine and year; ${WEIGHTS_OF_PRO}`,
      ],
      ['Rent', 1, 0, 4.3125, 155.25, 0.0014375, 625 / 73_000, RENTED],
    ],
  },
  {
    // 625 h a month, ÷ 125 are 5 machines: 105.411111 + 5 × 10 a month, 5 × 433.333 × 4 + 48 × 155.411111 in all.
    says: '300,000 s a month take five machines, and after 3 years five more',
    formula: '=LTX_TCO("pro","1080p",300000,48,A1:B11,,D1:F2)',
    cells: fixture,
    gives: [
      HEADER,
      ['API', '', 0, 15_000, 720_000, 0.05, '', OWN_TABLE],
      [
        'Own',
        5,
        8500,
        139_870 / 900,
        16_126.4,
        161_264 / 144_000_000,
        1,
        `${MACHINE}; $1,700 less $400 residual in a straight line over 3 years, then bought again; 1,500 hours per year; $120 fixed per machine and year; ${WEIGHTS_OF_PRO}`,
      ],
      ['Rent', 1, 0, 431.25, 20_700, 0.0014375, 625 / 730, RENTED],
    ],
  },
  {
    // EAC 186,270 ÷ 331 = 562.749 a year; 600 W × 1,000 idle hours × .22 = 132 a year, with opex 252.
    // A month 1.054111 + 252 ÷ 12 = 22.054111; in all 186,270 ÷ 331 + 12 × 22.054111.
    says: 'A year with interest, idle power, and power that was read on the board',
    formula: '=LTX_TCO("pro","1080p",3000,12,A1:B13,,D1:F2)',
    cells: {
      ...rigCells([
        ...fixtureRows.map(([name, value]) => [name === 'watts' ? 'board watts' : name, value] as const),
        ['idle watts', '600'],
        ['idle hours per year', '1000'],
        ['discount rate', '0.1'],
      ]),
      ...priceCells('0.05'),
    },
    gives: [
      HEADER,
      ['API', '', 0, 150, 1800, 0.05, '', OWN_TABLE],
      [
        'Own',
        1,
        1700,
        198_487 / 9000,
        186_270 / 331 + 198_487 / 750,
        (186_270 / 331 + 198_487 / 750) / 36_000,
        0.05,
        `Fixture; own/pro at 1080p at 8 s per minute; 420 W on the board (the wall gives more, and nothing is added for it), $0.22 per kWh, PUE 1, overhead 20 % on depreciation and power; $1,700 less $400 residual as an annuity at 10 % over 3 years; 1,500 hours per year; $252 fixed per machine and year, with 600 W for 1,000 idle hours; ${WEIGHTS_OF_PRO}`,
      ],
    ],
  },
  {
    // 3,000 × .08 a month. 3,000 × .000467111 a month and 1,700 in all; 6.25 of 730 h, as of a rented machine.
    says: 'The example is called one, and says that its whole price is counted',
    formula: '=LTX_TCO("pro","1080p",3000)',
    gives: [
      HEADER,
      [
        'API',
        '',
        0,
        240,
        8640,
        0.08,
        '',
        'ltx/ltx-2-3-pro at 1080p: https://docs.ltx.io/pricing (first seen 2026-04-13, checked 2026-08-24, corroborated); Copied that day: https://github.com/kai-ltx/ltx-wiki/blob/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/ltx-news-ltx-2-5-api-pricing-and-benchmarks-2026-08.md',
      ],
      [
        'Own',
        1,
        1700,
        1051 / 750,
        1750.448,
        1_750_448 / 108_000_000,
        625 / 73_000,
        `Example RTX 4090: an example, put your own machine in its place; ltx/ltx-2-3-pro at 1080p at 8 s per minute; 420 W at the wall, $0.22 per kWh, PUE 1, overhead 20 % on depreciation and power; $1,700, all of it counted here: the rig says no years to spread it over; up to 730 hours a month until 3,000 are used up; ${WEIGHTS_OF_PRO}`,
      ],
    ],
  },
  {
    says: 'A short job is cheapest on the machine that is there: 20 × .0016477 against 20 × .08',
    formula: '=LTX_CHEAPEST("pro","1080p",20,24)',
    gives: 'own',
  },
  {
    says: '20,000 s take 41.67 h on one machine: too late for a day, so the API',
    formula: '=LTX_CHEAPEST("pro","1080p",{20,20000},24)',
    gives: [['own', 'api']],
  },
  { says: 'but not without a deadline', formula: '=LTX_CHEAPEST("pro","1080p",20000)', gives: 'own' },
  {
    says: 'An API that takes 30 h is too late as well',
    formula: '=LTX_CHEAPEST("pro","1080p",20000,24,,"api-hours=30")',
    gives: notAvailable(
      'deadline_hours: nothing is done within 24 h: api takes 30 h, own takes 41.67 h; several machines at once are not counted',
    ),
  },
  {
    says: 'One that takes 5 h is not',
    formula: '=LTX_CHEAPEST("pro","1080p",20000,24,,"silent, api-hours=5")',
    gives: 'api',
  },
  {
    says: 'An hour of the machine costs .5375, so a rent of .50 is less',
    formula: '=LTX_CHEAPEST("pro","1080p",480,,A1:B11,,D1:F2)',
    cells: { ...fixture, B11: '0.5' },
    gives: 'rent',
  },
  {
    says: 'and a rent of .69 is more',
    formula: '=LTX_CHEAPEST("pro","1080p",480,,A1:B11,,D1:F2)',
    cells: fixture,
    gives: 'own',
  },
  {
    says: 'An API at $0.001 bills .48 for the 480 s of that hour',
    formula: '=LTX_CHEAPEST("pro","1080p",480,,A1:B11,,D1:F2)',
    cells: { ...fixture, F2: '0.001' },
    gives: 'api',
  },
  {
    // API 50,000 × .05. 50,000 × 36 ÷ 480 = 3,750 h: one machine of 3,000 h after another. A month 23.355556 of
    // power and overhead and 100 of opex; 3,400 + 36 × 123.355556 in all, 3,750 of 36 × 730 h.
    says: 'A machine that is used up is bought again, not doubled',
    formula: '=LTX_TCO("pro","1080p",50000,36,A1:B7,,D1:F2)',
    cells: {
      ...rigCells([
        ['GPU price', '1700'],
        ['life hours', '3000'],
        ['watts', '420'],
        ['$/kWh', '0.22'],
        ['overhead', '0.2'],
        ['opex per year', '1200'],
        ['pro 1080p', '8'],
      ]),
      ...priceCells('0.05'),
    },
    gives: [
      HEADER,
      ['API', '', 0, 2500, 90_000, 0.05, '', OWN_TABLE],
      [
        'Own',
        1,
        1700,
        55_510 / 450,
        7840.8,
        0.004356,
        3750 / 26_280,
        `Your rig; own/pro at 1080p at 8 s per minute; 420 W, $0.22 per kWh, PUE 1, overhead 20 % on depreciation and power; $1,700, all of it counted here: the rig says no years to spread it over; up to 730 hours a month until 3,000 are used up; 2 machines in all, as they are used up; $1,200 fixed per machine and year; ${WEIGHTS_OF_PRO}`,
      ],
    ],
  },
  {
    says: 'More seconds than a machine makes in its 3,000 h are not its to make: 3,000 × 480 is 1,440,000',
    formula: '=LTX_CHEAPEST("pro","1080p",{1440000,1440001})',
    gives: [['own', 'api']],
  },
];
