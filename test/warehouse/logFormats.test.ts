// Logs as other services write them: made here after what they document, for there is none to be had that is about video.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { price } from '../../src/warehouse/command/priceCommand.ts';
import { type Engine, openEngine } from '../../src/warehouse/duckdb/engine.ts';
import { coreCost } from '../../src/warehouse/keys/coreCost.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ltx-formats-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

async function priced(format: string, log: string) {
  const out = path.join(folder, `${format}.parquet`);
  await price({ out, format }, [log]);
  return engine.rows(`SELECT usd, why_not FROM '${out}' ORDER BY id`);
}

const due = (model: string, resolution: string, options: string, seconds: number, day = '2026-11-20') => {
  const answer = coreCost(embeddedCard, { model, resolution, options }, seconds, 1, day);
  if ('problem' in answer) throw answer.problem;
  return { usd: answer.usd, why_not: null };
};

test('predictions of Replicate are billed where they succeeded', async () => {
  const log = path.join(folder, 'predictions.jsonl');
  const input = { prompt: 'a "cat"', duration: 5, resolution: '1080p', generate_audio: false };
  const base = { version: 'x', created_at: '2026-11-20T08:43:49.765994Z', metrics: { predict_time: 65.3 } };
  const model = 'kwaivgi/kling-v3-video';
  const lines = [
    { ...base, id: 1, model, input, status: 'succeeded', output: 'https://…/out.mp4' },
    { ...base, id: 2, model, input: { ...input, generate_audio: true, duration: 10 }, status: 'succeeded' },
    { ...base, id: 3, model, input, status: 'failed', error: 'out of memory' },
    { ...base, id: 4, model: 'somebody/else', input: { prompt: 'hm' }, status: 'succeeded' },
  ];
  writeFileSync(log, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await priced('replicate', log)).toEqual([
    due('replicate/kwaivgi-kling-v3-video', '1080p', 'silent', 5),
    due('replicate/kwaivgi-kling-v3-video', '1080p', 'audio', 10),
    { usd: null, why_not: expect.stringMatching(/^seconds: .*"failed"/) },
    { usd: null, why_not: expect.stringMatching(/^seconds: a value/) },
  ]);
});

test("Langfuse's export in Parquet is read with its parameters as text or as an object", async () => {
  const log = path.join(folder, 'observations.parquet');
  for (const parameters of [
    `'{"duration": "8s", "size": "1920x1080"}'`,
    `{'duration': '8s', 'size': '1920x1080'}`,
    `MAP {'duration': '8s', 'size': '1920x1080'}`,
  ]) {
    await engine.run(
      `COPY (SELECT 'a' AS id, 'GENERATION' AS type, TIMESTAMP '2026-11-20 13:46:19.963' AS start_time, 'pro' AS provided_model_name, ${parameters} AS model_parameters
       UNION ALL SELECT 'b', 'SPAN', TIMESTAMP '2026-11-20 13:46:19', NULL, NULL) TO '${log}'`,
    );
    expect(await priced('langfuse', log)).toEqual([
      due('pro', '1080p', '', 8),
      { usd: null, why_not: expect.stringMatching(/^seconds: a value/) },
    ]);
  }
});

test("LiteLLM's spend logs are billed where they hold the request, and say what they lack elsewhere", async () => {
  const log = path.join(folder, 'spend.jsonl');
  const base = {
    call_type: 'avideo_generation',
    model: 'pro',
    startTime: '2026-11-20T08:00:00Z',
    spend: 0.4,
  };
  const lines = [
    { ...base, id: 1, proxy_server_request: { seconds: '8', size: '1920x1080', prompt: 'x' } },
    { ...base, id: 2, proxy_server_request: { num_frames: 121, fps: 25, width: 1920, height: 1080 } },
    { ...base, id: 3, proxy_server_request: {} },
  ];
  writeFileSync(log, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await priced('litellm', log)).toEqual([
    due('pro', '1080p', '', 8),
    due('pro', '1080p', '25fps', 121 / 25),
    { usd: null, why_not: expect.stringMatching(/^seconds: a value is needed here/) },
  ]);
});

test('a log of another kind is refused by the column that it lacks', async () => {
  const log = path.join(folder, 'own.csv');
  writeFileSync(log, 'model,resolution,seconds\npro,1080p,8\n');
  await expect(priced('langfuse', log)).rejects.toThrow(
    'has a column called model_parameters; this one has model,',
  );
});
