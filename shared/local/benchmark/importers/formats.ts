import { type CsvRow, csvRows } from '../text/csv.ts';
import { jsonItems } from '../text/jsonItems.ts';
import { invalidBenchmark } from '../text/limits.ts';
import { benchServing } from './benchServing.ts';
import { comfyHistory } from './comfy/comfyHistory.ts';
import { comfyJob, comfyJobList } from './comfy/comfyJobs.ts';
import { comfySystemStats } from './comfy/comfySystemStats.ts';
import { fastVideo } from './fastVideo.ts';
import { forwardPass } from './forwardPass.ts';
import type { JsonImporter, LogImporter, Reading, TableImporter } from './importer.ts';
import { ltxDesktopGpu, ltxDesktopResults } from './ltxDesktop/ltxDesktopResults.ts';
import { ltxDesktopSession } from './ltxDesktop/ltxDesktopSession.ts';
import { ltxDesktopSoak, ltxDesktopSoakOutput } from './ltxDesktop/ltxDesktopSoak.ts';
import { mlperf } from './mlperf.ts';
import { own } from './own.ts';
import { codeCarbon } from './power/codeCarbon.ts';
import { nvidiaSmi } from './power/nvidiaSmi.ts';
import { zeus } from './power/zeus.ts';
import { sglangDump } from './sglangDump.ts';
import { swarmUi } from './swarmUi.ts';
import { wan2gp } from './wan2gp.ts';
import { xdit } from './xdit.ts';

/** What tells a format stands near the beginning, or in words that a search finds. */
const HEAD = 16_000;

/** A longer text without a format's words is not parsed just to say what else is wrong with it. */
const WORTH_PARSING = 1_000_000;

const LOGS: readonly LogImporter[] = [ltxDesktopSession, ltxDesktopSoakOutput];
const TABLES: readonly TableImporter[] = [ltxDesktopSoak, nvidiaSmi, codeCarbon, zeus, forwardPass];
const JSONS: readonly JsonImporter[] = [
  own,
  ltxDesktopResults,
  ltxDesktopGpu,
  comfyHistory,
  comfyJob,
  comfyJobList,
  comfySystemStats,
  fastVideo,
  mlperf,
  wan2gp,
  swarmUi,
  sglangDump,
  benchServing,
  xdit,
];

/** Finds by its content which format a text has, and reads it. Text of no known format is not looked at any further. */
export function readText(given: string): Reading {
  const text = given.charCodeAt(0) === 0xfeff ? given.slice(1) : given;
  const head = text.slice(0, HEAD);
  const log = LOGS.find((importer) => importer.recognises(head));
  if (log) return log.read(text);
  return /^\s*[[{]/.test(head) ? readJson(text) : readTable(text, head);
}

function readJson(text: string): Reading {
  const possible = JSONS.filter((importer) => importer.mayHold(text));
  if (possible.length === 0 && text.length > WORTH_PARSING) throw unknownFormat();
  const items = jsonItems(text);
  const importer = possible.find((each) => each.recognises(items));
  if (!importer) throw unknownFormat();
  return importer.read(items);
}

function readTable(text: string, head: string): Reading {
  const [first] = csvRows(head);
  const header = first?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const importer = TABLES.find((each) => each.recognises(header));
  if (!importer) throw unknownFormat();
  return importer.read({ header, rows: belowFirst(text), allRows: csvRows(text) });
}

function* belowFirst(text: string): Generator<CsvRow> {
  const rows = csvRows(text);
  rows.next();
  yield* rows;
}

const unknownFormat = () =>
  invalidBenchmark(
    'its format is not known; known are those of LTX-Desktop, ComfyUI, FastVideo, MLPerf, Wan2GP, SwarmUI, SGLang, ' +
      'vLLM-Omni, xDiT, nvidia-smi, CodeCarbon and Zeus, and ltx-benchmark/1',
  );
