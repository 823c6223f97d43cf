import type { Frame, Page } from 'playwright-core';

/** The frame of the page beside the workbench's sheets. */
export function paneOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().endsWith('taskpane.html'));
  if (!frame) throw new Error('the workbench shows no task pane');
  return frame;
}
