// Texts as people paste and save them: quoted, fenced, in another encoding, or written by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { textOfBytes } from '../../../shared/local/benchmark/text/bytes.ts';
import { accepted, asked, fixture, rejected } from './imported.ts';

const history = fixture('field/comfyui_length_240.json');
const powerLog = fixture('field/nvidia_smi_iso_times.csv');
const quotedBy = (mark: string, text: string) => text.replace(/^/gm, mark);

describe('Bytes', () => {
  it('of UTF-8 are decoded as the platform does', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'binary' }).map((s) => new TextEncoder().encode(s)),
        ),
        (bytes) => {
          fc.pre(!(bytes[0] === 0 || bytes[1] === 0) && !(bytes[0]! >= 0xfe && bytes[1]! >= 0xfe));
          expect(textOfBytes(bytes).replace(/\ufffd+/g, '?')).toBe(
            decoder.decode(bytes).replace(/\ufffd+/g, '?'),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('of UTF-16, %s, with its mark or without, also where they were taken for UTF-8', (_, isBig) => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(mark + powerLog, 'utf16le');
      if (isBig) bytes.swap16();
      expect(importBenchmark([new Uint8Array(bytes)])).toEqual(importBenchmark([powerLog]));
      expect(importBenchmark([bytes.toString('utf8')])).toEqual(importBenchmark([powerLog]));
    }
  });
});

describe('A text from a forum', () => {
  it('may be quoted, once or twice, and hold invisible and full-width characters', () => {
    const wanted = importBenchmark([powerLog]);
    expect(importBenchmark([quotedBy('> ', powerLog)])).toEqual(wanted);
    expect(importBenchmark([quotedBy('> > ', powerLog)])).toEqual(wanted);
    expect(importBenchmark([powerLog.replace(/,/g, '\uff0c\u200b')])).toEqual(wanted);
    expect(importBenchmark([quotedBy('>', JSON.stringify(JSON.parse(history), null, 1))])).toEqual(
      importBenchmark([history]),
    );
  });

  it('may hold several fenced blocks, and lines keep their numbers', () => {
    const text = `Runs:\n\`\`\`json\n${history}\n\`\`\`\npower:\n~~~\n${powerLog}\n~~~\n\`\`\`\nnvidia-smi -l 1\n\`\`\`\n`;
    const rows = importBenchmark([text]);
    expect(rows.format).toBe('ComfyUI history and nvidia-smi log');
    expect(rows.notes[0]).toBe('1 of 3 fenced blocks is of no known format, and passed over.');
    const console = importBenchmark(['look:\n```\ngot prompt\nPrompt executed in 40.00 seconds\n```'], {
      warm: 'all',
    });
    expect(console.rejected[0]?.place).toBe('line 4');
  });

  it('with quotes in quotes or fences without end is given up in time', () => {
    for (const text of [
      '> '.repeat(300_000),
      '```\n'.repeat(200_000),
      `${'> '.repeat(20)}x\n`.repeat(10_000),
    ])
      expect(() => importBenchmark([text])).toThrow(/its format is not known/);
  });

  it('may stand in one column of a spreadsheet, which puts quotes around each line', () => {
    expect(importBenchmark([powerLog.trimEnd().replace(/^.*$/gm, '"$&"')])).toEqual(
      importBenchmark([powerLog]),
    );
  });
});

describe('Timings that a person wrote', () => {
  it('are read line by line, and each is checked', () => {
    const rows = importBenchmark(
      [
        [
          'My runs, all on the same box:',
          'RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 40.5 s',
          'RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 1 min 20 s (cold)',
          '- RTX 4090; ltx-2.3 distilled; 1280×704; 5 s clip; 38,2 s',
          'RTX 4090, ltx-2.3 distilled, 1080p, 121 frames, 24 fps',
          'RTX 4090, ltx-2.3 distilled, 1280x704, 5 s, 40 s',
          'RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 1,234 s',
        ].join('\n'),
      ],
      { warm: 'all' },
    );
    expect(accepted(rows)).toEqual([
      'line 2 | ltx-2.3 distilled |  | 1280x704 | 5.0417 s in 40.5 s | warm',
      'line 3 | ltx-2.3 distilled |  | 1280x704 | 5.0417 s in 80 s | cold',
      'line 4 | ltx-2.3 distilled |  | 1280x704 | 5 s in 38.2 s | warm',
    ]);
    expect(rejected(rows)).toEqual([
      'line 5 | it tells no time that a clip took, such as 40.5 s',
      'line 6 | it holds several times; write the clip as "5 s of video", and one time that it took',
      'line 7 | its wall time cannot be read',
    ]);
    expect(rows.machine.gpu).toBe('RTX 4090');
  });

  const clip = (piece: string) => `RTX 4090, ltx-2.3, 1280x704, 121 frames, 24 fps, ${piece}`;

  it.each([
    ['2m30s', 150],
    ['1h 20m 5s', 4805],
    ['took 1.5 min', 90],
    ['1:02:30', 3750],
    ['40500 ms', 40.5],
    ['40 s total', 40],
  ])('tell a time as %s', (time, seconds) => {
    const [run] = importBenchmark([clip(time)], { warm: 'all' }).accepted;
    expect(run?.wallSeconds).toBeCloseTo(seconds, 9);
  });

  it.each([
    '1.3 s/it',
    '0.3 s per frame',
    '3 clips in 120 s',
    'batch of 4, 120 s',
    '40 s x 3',
    '30-40 s',
    '-40 s',
    '1 234 s',
    'VAE decode 4 s',
    'load 20 s',
    'OOM after 40 s',
    '40 s (cached)',
    '24 fps -> 48 fps, 40 s',
    'upscaled to 2560x1408, 40 s',
    '9:16',
  ])('are no time of one clip where they say %s', (pieces) => {
    const rows = importBenchmark([clip(pieces)], { warm: 'all' });
    expect(rows.accepted).toEqual([]);
    expect(rows.rejected[0]?.reason).toMatch(
      /is not understood; write each figure by itself|tells no time|twice/,
    );
  });

  it.each([
    ['2.99 fps', ['fps 1']], // 121 frames ÷ 40.5 s
    ['3 fps', ['fps 1']],
    ['5 fps', ['fps 1']],
    ['8 fps', []],
    ['24 fps', []],
  ])('tell %s, which is asked for where it is how fast frames were made', (rate, questions) => {
    const line = `RTX 4090, ltx-2.3, 1280x704, 121 frames, ${rate}, 40.5 s`;
    const table = `| GPU | Model | Size | Frames | FPS | Time (s) |\n|---|---|---|---|---|---|\n| RTX 4090 | ltx-2.3 | 1280x704 | 121 | ${rate} | 40.5 |`;
    for (const text of [line, table])
      expect(asked(importBenchmark([text], { warm: 'all' }))).toEqual(questions);
  });

  it('tell how many GPUs made the clip', () => {
    for (const [gpu, gpus] of [
      ['2x RTX 4090', 2],
      ['dual RTX 4090', 2],
      ['RTX 4090 ×4', 4],
      ['8 RTX 4090s', 8],
    ] as const) {
      const rows = importBenchmark([clip('40 s').replace('RTX 4090', gpu)], { warm: 'all' });
      expect(rows.machine).toEqual({ gpu: 'RTX 4090', gpus });
    }
  });

  it('are not taken for the moment at which a line was said', () => {
    for (const moment of ['[14:32] ', '2026-11-20 10:00:01 ', '- [x] '])
      expect(accepted(importBenchmark([`${moment}${clip('40.5 s')}`], { warm: 'all' }))).toEqual([
        'line 1 | ltx-2.3 |  | 1280x704 | 5.0417 s in 40.5 s | warm',
      ]);
  });

  it('count in the unit that heads their column, one clip a row', () => {
    const table = (header: string, ...rows: readonly string[]) =>
      importBenchmark([[`GPU,Model,Size,Frames,fps,${header}`, ...rows].join('\n')], { warm: 'all' });
    const seconds = (header: string, cell: string) =>
      table(header, `RTX 4090,ltx,1280x704,121,24,${cell}`).accepted.map(({ wallSeconds }) => wallSeconds);
    expect(seconds('Time (min)', '1.5')).toEqual([90]);
    expect(seconds('**Time** [ms]', '40500')).toEqual([40.5]);
    expect(seconds('wall_seconds', '40.5')).toEqual([40.5]);
    expect(seconds('Time (h:mm:ss)', '0:02:30')).toEqual([150]);
    expect(seconds('Time (min)', '2m30s')).toEqual([150]);
    expect(() => seconds('Time (s/it)', '1.3')).toThrow(/its format is not known/);
    expect(rejected(table('Clips,Total (s)', 'RTX 4090,ltx,1280x704,121,24,3,120'))).toEqual([
      'line 2 | it counts "3" clips or runs; write the time of one clip',
    ]);
    expect(table('Time', 'RTX 4090,ltx,1280x704,121,24,40').notes[0]).toMatch(/tells no unit/);
  });

  it('may be a table of Markdown or a spreadsheet', () => {
    const lines = [
      '| GPU | Model | Size | Frames | fps | Time (s) |',
      '|---|:-:|---|--:|---|---|',
      '| RTX 4090 | ltx | 1280x704 | 121 | 24 | 40,5 |',
      '| RTX 4090 | ltx | 1920x1088 | 121 | 24 | 1:25 |',
      '| RTX 4090 | ltx | 1920x1088 | 121 | 24 | n/a |',
    ];
    const rows = importBenchmark([lines.join('\n')], { warm: 'all' });
    expect(accepted(rows)).toEqual([
      'line 3 | ltx |  | 1280x704 | 5.0417 s in 40.5 s | warm',
      'line 4 | ltx |  | 1920x1088 | 5.0417 s in 85 s | warm',
    ]);
    expect(rejected(rows)).toEqual(['line 5 | it tells no time that a clip took']);
    const cells = lines.filter((_, i) => i !== 1).map((line) => line.slice(2, -2).replace(/ \| /g, '\t'));
    expect(importBenchmark([cells.join('\n')], { warm: 'all' }).accepted).toHaveLength(2);
  });
});

it("stable-diffusion.cpp's log tells size, frames, time, weights and GPU; the frame rate is asked for", () => {
  const log = [
    '  Device 0: NVIDIA GeForce RTX 4090, compute capability 8.9, VMM: yes',
    "[INFO ] stable-diffusion.cpp:720  - loading diffusion model from 'models/wan2.2_ti2v_5B_fp16.safetensors'",
    '\u001b[34;1m[INFO ]\u001b[0m stable-diffusion.cpp:6914 - generate_video 832x480x33',
    '[INFO ] stable-diffusion.cpp:7215 - generate_video completed in 52.30s',
    '[INFO ] stable-diffusion.cpp:6909 - generate_video 768x512x97 -> LTX latent spatial upscale',
    '[INFO ] stable-diffusion.cpp:7215 - generate_video completed in 90.00s',
    '[INFO ] stable-diffusion.cpp:5628 - generate_image 512x512',
    '[INFO ] stable-diffusion.cpp:5861 - generate_image completed in 3.20s',
  ].join('\n');
  const rows = importBenchmark([log], { fps: 16, warm: 'all' });
  expect(accepted(rows)).toEqual(['line 4 | wan2.2_ti2v_5B_fp16 |  | 832x480 | 2.0625 s in 52.3 s | warm']); // 33 ÷ 16
  expect(rejected(rows)).toEqual([
    'line 6 | the file does not tell its size',
    'line 8 | it made an image, not a video',
  ]);
  expect(rows.machine.gpu).toBe('NVIDIA GeForce RTX 4090');
  expect(asked(importBenchmark([log]))).toContain('fps 2');
});
