import { benchServing, vllmBench } from './benchServing.ts';
import { comfyConsole } from './comfy/comfyConsole.ts';
import { comfyHistory } from './comfy/comfyHistory.ts';
import { comfyJob, comfyJobList } from './comfy/comfyJobs.ts';
import { comfySystemStats } from './comfy/comfySystemStats.ts';
import { fastVideo } from './fastVideo.ts';
import type { JsonImporter, LogImporter, TableImporter } from './importer.ts';
import { ltxDesktopGpu, ltxDesktopResults } from './ltxDesktop/ltxDesktopResults.ts';
import { ltxDesktopSession } from './ltxDesktop/ltxDesktopSession.ts';
import { ltxDesktopSoak, ltxDesktopSoakOutput } from './ltxDesktop/ltxDesktopSoak.ts';
import { mlperf } from './mlperf.ts';
import { own } from './own.ts';
import { amdSmi, rocmSmi } from './power/amd.ts';
import { codeCarbon } from './power/codeCarbon.ts';
import { gpuZ } from './power/gpuZ.ts';
import { homeAssistant, shelly } from './power/meters.ts';
import { nvidiaDmon } from './power/nvidiaDmon.ts';
import { nvidiaSmi } from './power/nvidiaSmi.ts';
import { zeus } from './power/zeus.ts';
import { sdCpp } from './sdCpp.ts';
import { sglangDump } from './sglangDump.ts';
import { swarmUi } from './swarmUi.ts';
import { timings } from './timings.ts';
import { timingsTable } from './timingsTable.ts';
import { wan2gp } from './wan2gp.ts';
import { xdit } from './xdit.ts';

export const JSONS: readonly JsonImporter[] = [
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
  vllmBench,
  xdit,
];
export const LOGS: readonly LogImporter[] = [
  ltxDesktopSession,
  ltxDesktopSoakOutput,
  comfyConsole,
  sdCpp,
  nvidiaDmon,
];
export const TABLES: readonly TableImporter[] = [
  ltxDesktopSoak,
  nvidiaSmi,
  codeCarbon,
  zeus,
  amdSmi,
  rocmSmi,
  gpuZ,
  shelly,
  homeAssistant,
  timingsTable,
];
/** What persons write: looked for where nothing else is recognised. */
export const NOTES: readonly LogImporter[] = [timings];

/** Who writes what is read here, each named once. */
export const RUNNERS: readonly string[] = [
  ...new Set([...JSONS, ...LOGS, ...TABLES].flatMap(({ writer }) => writer ?? [])),
];
