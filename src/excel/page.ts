import { connectHost } from '../sidebar/connectHost.ts';
import { say } from '../sidebar/dom/say.ts';
import { runHere } from '../sidebar/reader/runHere.ts';
import { startPage } from '../sidebar/start.ts';
import { connectExcel } from './connectExcel.ts';

/** The page as a site: in Excel's task pane, in the workbench, or on its own. Its scripts are files beside it. */
startPage(() => connectHost({ excel: () => connectExcel(say) }), {
  makeWorker: () => new Worker('taskpane-reader.js'),
  runHere: () => runHere({ src: 'taskpane-reader.js' }),
});
