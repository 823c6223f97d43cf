import { connectExcel } from '../excel/connect.ts';
import { connectHost } from './connect.ts';
import { say } from './dom/say.ts';
import { startPage } from './start.ts';
import { connectionText } from './status.ts';

/** The page as a site: in Excel's task pane, in the workbench, or on its own. Its scripts are files beside it. */
startPage(
  () => connectHost({ excel: () => connectExcel((connection) => say(connectionText(connection))) }),
  () => new Worker('taskpane-reader.js'),
);
