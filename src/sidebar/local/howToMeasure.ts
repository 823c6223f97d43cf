import { el, link } from '../dom/element.ts';

const POWER_LOG =
  'nvidia-smi --query-gpu=timestamp,index,name,power.draw,utilization.gpu --format=csv -l 1 > power.csv';

/** How a benchmark is made, in five lines. The names of buttons are those of ComfyUI 0.36 and of LTX-Desktop of August 2026. */
export const howToMeasure = (): HTMLElement =>
  el(
    'details',
    {},
    el('summary', {}, 'How to measure'),
    el(
      'ol',
      {},
      el(
        'li',
        {},
        'Make the same clip three times: one size, one length. The first loads the model and is thrown away.',
      ),
      el('li', {}, 'Beside it, in a terminal, log the power: ', el('code', {}, POWER_LOG)),
      el(
        'li',
        {},
        'ComfyUI: set ',
        el('b', {}, 'control after generate'),
        ' of the seed to ',
        el('b', {}, 'randomize'),
        ', press ',
        el('b', {}, 'Run'),
        ' three times, then open ',
        link('http://127.0.0.1:8188/history'),
        ' and save the page as a file, before ComfyUI is closed.',
      ),
      el(
        'li',
        {},
        'LTX-Desktop: in Settings leave ',
        el('b', {}, 'Lock Seed'),
        ' off, make the clip three times in Gen Space, then press ',
        el('b', {}, 'View Backend Logs'),
        ' at the top right and ',
        el('b', {}, 'Download logs'),
        '.',
      ),
      el('li', {}, 'Stop the log with Ctrl+C, and choose both files below together.'),
    ),
  );
