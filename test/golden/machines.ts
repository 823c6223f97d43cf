import { badValue, type GoldenCase, notAvailable } from './case.ts';
import { WEIGHTS_OF_PRO } from './localRoutes.ts';
import { rigCells } from './rigs.ts';

/**
 * Their prices are given here: a new one in the catalogue changes none of these. RTX 3090, board limit 350 W, at $1,000 over the
 * example's 3,000 h: (.333333 + .35 × .22) × 1.2 = .4924 an hour. 121 frames at 24 take 198 s at 1080p, 96 s at 720p.
 */
const RTX_3090 = 'RTX 3090, GPU price=1000';
const SPEED_OF_3090 =
  'https://codeshrew.github.io/ai-lab-notes/posts/2026-02-10_local-ai-video-generation-ltx2-rtx3090';
const EXAMPLES = "the example's: put your own in its place";

/** A second of video at 1080p takes 198 ÷ (121 ÷ 24) s, in hours: 4,752 ÷ 435,600. */
const HOURS = 3 / 275;

export const machinesByName: readonly GoldenCase[] = [
  {
    says: 'An hour of a machine of the catalogue, at your price',
    formula: `=LTX_LOCAL_HOURLY("${RTX_3090}")`,
    gives: 0.4924,
  },
  {
    says: 'A second on it: .4924 × 3 ÷ 275',
    formula: `=LTX_LOCAL_RATE("ltx-2 distilled","1080p","${RTX_3090}")`,
    gives: 14_772 / 2_750_000,
  },
  {
    says: 'At your price of power too: (.333333 + .35 × .31) × 1.2',
    formula: `=LTX_LOCAL_HOURLY("${RTX_3090}, $/kWh=0.31")`,
    gives: 0.5302,
  },
  {
    says: 'The same in rows, with a published speed in the place of fast: 242 s are 48 clips of 198 s',
    formula: '=LTX_LOCAL_HOURS("fast","1080p",242,,A1:B3)',
    cells: rigCells([
      ['machine', 'RTX 3090'],
      ['GPU price', '1000'],
      ['fast 1080p', 'ltx-2 distilled'],
    ]),
    gives: (48 * 198) / 3600,
  },
  {
    says: '121 s made twice: 48 clips of 198 s at .4924 an hour',
    formula: `=LTX_LOCAL_COST("ltx-2 distilled","1080p",121,2,"${RTX_3090}")`,
    gives: (0.4924 * 198 * 48) / 3600,
  },
  {
    says: "A video on the article's machine: 600 × .79088 ÷ 480",
    formula: '=LTX_LOCAL_COST("pro","1080p",600)',
    gives: 0.9886,
  },
  {
    says: 'A name that is none',
    formula: '=LTX_LOCAL_HOURLY("RTX 5091")',
    gives: badValue(
      'rig: no rig of this workbook is called "RTX 5091"; it has Example RTX 4090; near it in the catalogue is RTX 5090',
    ),
  },
  {
    says: 'A decimal comma in the text of a machine',
    formula: '=LTX_LOCAL_HOURLY("RTX 3090, $/kWh=0,31")',
    gives: badValue(
      'rig: expected a figure such as $/kWh=0.31 after each comma, got "31"; write decimals with a point, and no commas into numbers',
    ),
  },
  {
    says: 'A speed that nobody published',
    formula: '=LTX_LOCAL_RATE("ltx-2 distilled","1440p","RTX 3090")',
    gives: notAvailable(
      'resolution: the speed of ltx-2 distilled at 1440p is not published for RTX 3090; published are ltx-2 distilled 720p and ltx-2 distilled 1080p; measure it, and write your own seconds of video per minute into the rig, such as "RTX 3090, ltx-2 distilled 1440p=4" or a row ltx-2 distilled 1440p | 4',
    ),
  },
  {
    says: 'The receipt: prices add up to the hour, amounts to the second',
    formula: `=LTX_LOCAL_EXPLAIN("ltx-2 distilled","1080p","${RTX_3090}")`,
    gives: [
      ['What', 'Quantity', 'Unit', 'Price', 'Amount', 'Note'],
      ['Machine', '', '', '', '', 'RTX 3090'],
      ['GPU price', 1000, 'US dollars', '', '', 'your own figure'],
      ['overhead', 0.2, 'a share from 0 to 1', '', '', EXAMPLES],
      ['life hours', 3000, 'machine hours', '', '', EXAMPLES],
      [
        'watts on the board',
        350,
        'watts while generating',
        '',
        '',
        'limit of the board, published 2026-11-27 (corroborated: independent sources agree): https://huggingface.co/hardware/rtx-3090',
      ],
      ['$/kWh', 0.22, 'US dollars per kWh', '', '', EXAMPLES],
      [
        'ltx-2 distilled 1080p',
        (121 * 60) / (24 * 198),
        'seconds of video per minute',
        '',
        '',
        `one measurement of ltx-2 distilled (FP8, 8+3 steps), published by others since 2026-02-10: ${SPEED_OF_3090}`,
      ],
      ['Depreciation', HOURS, 'hours', 1 / 3, 1 / 275, '(GPU price − residual) ÷ life hours'],
      ['Power', HOURS, 'hours', 0.077, 231 / 275_000, 'watts ÷ 1,000 × $/kWh × PUE'],
      ['Overhead', HOURS, 'hours', 1231 / 15_000, 1231 / 1_375_000, 'overhead × (depreciation + power)'],
      ['A second of video', HOURS, 'hours', 0.4924, 14_772 / 2_750_000, ''],
    ],
  },
  {
    says: 'The example is one, and LTX asks for a licence above $10 million',
    formula: '=LTX_LOCAL_CHECK("pro","1080p")',
    gives: `Example RTX 4090: an example, put your own machine in its place; ${WEIGHTS_OF_PRO}`,
  },
  {
    says: "A machine of one's own at a model of one's own: nothing to say",
    formula: '=LTX_LOCAL_CHECK("house model","1080p",A1:B5)',
    cells: rigCells([
      ['GPU price', '1700'],
      ['life hours', '3000'],
      ['watts', '420'],
      ['$/kWh', '0.22'],
      ['house model 1080p', '8'],
    ]),
    gives: '',
  },
  {
    says: 'A model that does not fit',
    formula: '=LTX_LOCAL_CHECK("wan-2.2 14b","720p","RTX 5080")',
    gives:
      "wan-2.2 14b does not fit into the VRAM of RTX 5080: it needs 80 GB (https://github.com/Wan-Video/Wan2.2/blob/0828876/README.md), there are 16 GB (https://github.com/huggingface/huggingface.js/blob/2ad47a3/packages/tasks/src/hardware-gpu-nvidia.ts); overhead, life hours and $/kWh are the example's: put your own in their place",
  },
  {
    says: 'What is published of a machine, and what is not',
    formula: '=LTX_MACHINES("RTX 6000 Ada")',
    gives: [
      ['Machine', 'What', 'Figure', 'Unit', 'Detail', 'Counts', 'Date', 'Evidence', 'Source'],
      [
        'RTX 6000 Ada',
        'VRAM',
        48,
        'GB',
        '',
        'yes',
        '2026-11-27',
        "repeated: an official figure, on someone else's page",
        'https://github.com/huggingface/huggingface.js/blob/2ad47a3/packages/tasks/src/hardware-gpu-nvidia.ts',
      ],
      ['RTX 6000 Ada', 'price', '', 'USD', 'not published: give what you pay as GPU price', '', '', '', ''],
      [
        'RTX 6000 Ada',
        'board power',
        300,
        'W',
        'the limit',
        'yes',
        '2026-11-27',
        "repeated: an official figure, on someone else's page",
        'https://huggingface.co/hardware/rtx-6000-ada',
      ],
      [
        'RTX 6000 Ada',
        'wall power',
        '',
        'W',
        'not published: measure it while generating, as wall watts',
        '',
        '',
        '',
        '',
      ],
      [
        'RTX 6000 Ada',
        'speed',
        '',
        'seconds of video per minute',
        'not published: time three clips of one size and length, without the first',
        '',
        '',
        '',
        '',
      ],
    ],
  },
  {
    says: 'A machine that is not in the catalogue',
    formula: '=LTX_MACHINES("RTX 5091")',
    gives: badValue('gpu: no machine of the catalogue is called "RTX 5091"; near it is RTX 5090'),
  },
];
