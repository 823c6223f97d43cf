import type { Rejected } from '../../import.ts';
import { bounded } from '../../text/limits.ts';
import type { Draft, LogImporter } from '../importer.ts';

const EXECUTED = /Prompt executed in (?:(\d+(?:\.\d+)?) seconds|(\d+):(\d\d):(\d\d))/;
/** What it prints as it starts; its models are then to be loaded anew. */
const STARTED = /Starting server|To see the GUI go to:/;
const DEVICE = /\bDevice: (?:cuda:\d+ )([^:]{3,100}?) :/;
const LONGEST_LINE = 4000;

/**
 * What ComfyUI prints in its terminal, also through a host's log: how long each prompt took, and nothing of its clip.
 * From ten minutes on it prints hours, minutes and seconds.
 */
export const comfyConsole: LogImporter = {
  writer: 'ComfyUI',
  recognises: (head) => EXECUTED.test(head) || /^(?:.*\s)?got prompt\s*$/m.test(head),
  read(text) {
    const rows: (Draft | Rejected)[] = [];
    let failure: string | undefined;
    const devices = new Set<string>();
    let starts = 0;
    let line = 0;
    for (const said of text.split('\n')) {
      line++;
      const part = said.slice(-LONGEST_LINE); // a progress bar goes before, on the same line
      if (STARTED.test(part)) starts++;
      const [, device] = DEVICE.exec(part) ?? [];
      if (device && devices.size < 100) devices.add(device);
      if (/Processing interrupted/.test(part)) failure = 'it was interrupted';
      else if (/!!! Exception during processing|Failed to validate prompt/.test(part)) failure = 'it failed';
      const [whole, seconds, hours, minutes, rest] = EXECUTED.exec(part) ?? [];
      if (!whole) continue;
      const place = `line ${line}`;
      const wallSeconds =
        seconds === undefined ? Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) : Number(seconds);
      bounded(rows).push(
        failure ? { place, reason: failure } : { place, wallSeconds, gpus: 1, session: `start ${starts}` },
      );
      failure = undefined;
    }
    const [gpu] = devices;
    return {
      format: 'ComfyUI console log',
      rows,
      ...(devices.size === 1 && gpu && { machine: { gpu } }),
      notes: [
        "ComfyUI's console log tells only how long each prompt took, a picture's too. Take the server's /history " +
          '(http://127.0.0.1:8188/history) instead: it tells model, size and length of each clip. ' +
          'Of a log, paste only the lines of one kind of clip: one answer counts for all.',
      ],
    };
  },
};
