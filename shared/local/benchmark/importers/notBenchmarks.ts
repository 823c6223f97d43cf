import { at, isRecord, items, rawText, within } from '../text/values.ts';

/** Something that people have at hand and try, though no speed or power can be had from it. */
interface Lookalike {
  /** What it is, and what to take instead. */
  readonly sentence: string;
  /** Whether the first value of a JSON text is one. */
  readonly isJson?: (value: unknown) => boolean;
  /** Whether the beginning of another text is one. */
  readonly isText?: (head: string) => boolean;
}

const MEASURE_AT_HOME = 'a machine of your own is measured by a runner on it, such as ComfyUI or LTX-Desktop';
const LOG_POWER =
  'log the power with nvidia-smi --query-gpu=timestamp,index,name,power.draw,utilization.gpu --format=csv -l 1 > power.csv';

const isNode = (value: unknown): boolean =>
  typeof at(value, 'class_type') === 'string' && isRecord(at(value, 'inputs'));

const LOOKALIKES: readonly Lookalike[] = [
  {
    sentence:
      "it is a video or a picture, and not what its runner wrote about it; take that text, such as ComfyUI's /history or the .json beside the clip",
    isText: (head) =>
      /^[\s\S]{4}ftyp|^.PNG\r?\n|^RIFF[\s\S]{4}(?:WEBP|AVI )|^GIF8/.test(head) || head.startsWith('\u001aE'),
  },
  {
    sentence:
      'it is a packed file, a workbook or a document; unpack it or save the sheet as CSV, and take the text',
    isText: (head) => ['PK\u0003\u0004', '\u001f', '%PDF-', '7z'].some((mark) => head.startsWith(mark)),
  },
  {
    sentence:
      "it is a workflow of ComfyUI, which tells no times; run it and take the server's /history (http://127.0.0.1:8188/history)",
    isJson: (value) =>
      (isRecord(value) &&
        [value, at(value, 'prompt')].some((graph) => isRecord(graph) && Object.values(graph).some(isNode))) ||
      (Array.isArray(at(value, 'nodes')) && Array.isArray(at(value, 'links'))),
  },
  {
    sentence:
      'it is the history_v2 of ComfyUI, which holds no workflow and so no size or length; take /history, or /api/jobs/ and the id of a job',
    isJson: (value) => items(at(value, 'history')).some((entry) => at(entry, 'prompt_id') !== undefined),
  },
  {
    sentence:
      "it is the queue of ComfyUI, which tells what waits and no times; take the server's /history once it has run",
    isJson: (value) =>
      at(value, 'queue_running') !== undefined ||
      (typeof at(value, 'prompt_id') === 'string' && at(value, 'number') !== undefined),
  },
  {
    sentence: `it is a prediction of Replicate: a run on the seller's machine and not on yours; ${MEASURE_AT_HOME}`,
    isJson: (value) =>
      within(value, 'metrics', 'predict_time') !== undefined ||
      (at(value, 'status') !== undefined &&
        at(value, 'version') !== undefined &&
        at(value, 'input') !== undefined) ||
      items(at(value, 'results')).some((each) => within(each, 'metrics', 'predict_time') !== undefined),
  },
  {
    sentence: `it is a job on a seller's machine and not on yours; ${MEASURE_AT_HOME}`,
    isJson: (value) =>
      at(value, 'request_id') !== undefined ||
      at(value, 'task_id') !== undefined ||
      at(value, 'object') === 'video' ||
      (at(value, 'delayTime') !== undefined && at(value, 'executionTime') !== undefined) ||
      within(value, 'data', 'task_id') !== undefined,
  },
  {
    sentence: 'it is a rate card and not a benchmark; take it in under Rates',
    isJson: (value) => /^ltx-rates\//.test(rawText(at(value, 'format'))),
  },
  {
    sentence: `it is one look of AMD's rocm-smi or amd-smi; log the power as CSV instead: amd-smi monitor -p -u -w 1 --csv`,
    isJson: (value) =>
      (isRecord(value) && Object.keys(value).some((key) => /^card\d+$/.test(key))) ||
      (at(value, 'gpu') !== undefined && isRecord(at(value, 'power'))),
    isText: (head) => /ROCm System Management Interface|^\|? ?AMD-SMI \d|^GPU +POWER +/m.test(head),
  },
  {
    sentence: `it is the screen of nvidia-smi, one moment only; ${LOG_POWER}`,
    isText: (head) => /\| ?NVIDIA-SMI \d|=+ ?NVSMI LOG ?=+/.test(head),
  },
  {
    sentence: `it is a log of nvidia-smi that tells no watts; ${LOG_POWER}`,
    isText: (head) => /^#\s*(?:Date\s+Time\s+)?gpu\s+(?!.*\bpwr\b)/m.test(head),
  },
  {
    sentence: `it is a log of HWiNFO, whose columns differ from machine to machine; ${LOG_POWER}`,
    isText: (head) => /^"?Date"?,"?Time"?,.*\[(?:W|MHz)\]/m.test(head),
  },
  {
    sentence: 'it times single forward passes of a model, as diffusers does, and not whole clips',
    isText: (head) => ['model_cls', 'time_plain_s', 'flops_G'].every((column) => head.includes(column)),
  },
  {
    sentence:
      'it is the output of ffmpeg, which coded a clip and did not generate it; take what the runner wrote',
    isText: (head) => /^ffmpeg version |^frame= *\d+ fps=/m.test(head),
  },
  {
    sentence: "it is a page of the web and no benchmark; save the runner's own file and take that",
    isText: (head) => /^\s*<(?:!doctype|html|\?xml)/i.test(head),
  },
];

/** Why a JSON text is no benchmark, where that can be told. */
export const whyNoJson = (value: unknown): string | undefined =>
  LOOKALIKES.find(({ isJson }) => isJson?.(value))?.sentence;

/** The same of any other text, by its beginning. */
export const whyNoText = (head: string): string | undefined =>
  LOOKALIKES.find(({ isText }) => isText?.(head))?.sentence;

const POWER_WORDS = /\b(?:power|watts?|leistung|puissance|energy|VDD_\w+)\b|power[_ ]/i;
const POWER_UNITS = /(?:\d ?|[([,;] ?)(?:mW|W|kWh?|Wh)\b|Hardware monitoring log/;

/**
 * Why a text that is nothing else is no benchmark, where it names power and its unit as powermetrics, tegrastats, xpu-smi, MSI
 * Afterburner and the apps of metering plugs do.
 */
export const whyNoPower = (head: string): string | undefined =>
  POWER_WORDS.test(head) && POWER_UNITS.test(head)
    ? 'it looks like a power log of a program that is not known here; take the mean of its watts while clips are generated, and type it as watts'
    : undefined;
