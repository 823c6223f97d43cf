import { type CsvRow, csvRows } from './csv.ts';
import type { Reading } from './draft.ts';
import type { JsonImporter, LogImporter, TableImporter } from './importer.ts';
import { benchServing } from './importers/benchServing.ts';
import { codeCarbon } from './importers/codeCarbon.ts';
import { comfyHistory } from './importers/comfyHistory.ts';
import { comfyJob, comfyJobList } from './importers/comfyJobs.ts';
import { comfySystemStats } from './importers/comfySystemStats.ts';
import { fastVideo } from './importers/fastVideo.ts';
import { forwardPass } from './importers/forwardPass.ts';
import { ltxDesktopGpu, ltxDesktopResults } from './importers/ltxDesktopResults.ts';
import { ltxDesktopSession } from './importers/ltxDesktopSession.ts';
import { ltxDesktopSoak, ltxDesktopSoakOutput } from './importers/ltxDesktopSoak.ts';
import { mlperf } from './importers/mlperf.ts';
import { nvidiaSmi } from './importers/nvidiaSmi.ts';
import { own } from './importers/own.ts';
import { sglangDump } from './importers/sglangDump.ts';
import { swarmUi } from './importers/swarmUi.ts';
import { wan2gp } from './importers/wan2gp.ts';
import { xdit } from './importers/xdit.ts';
import { zeus } from './importers/zeus.ts';
import { jsonItems } from './json.ts';
import { invalidBenchmark } from './refuse.ts';

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
