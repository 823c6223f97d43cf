import { unseal } from '../../../shared/book/seal.ts';
import type { Notices } from '../notices.ts';
import { readWorkbook } from './keptWorkbook.ts';
import type { Place } from './place.ts';

const NAME = 'aside';

/** Tells of the workbooks that did not open, one after the other, until the person has dropped them. */
export function offerAside(place: Place, notices: Notices): void {
  const [first] = place.aside();
  notices.takeBack(NAME);
  if (!first) return;
  const [key, sealed] = first;
  notices.say(NAME, `A workbook stored in this browser did not open: it ${why(sealed)}. It is kept aside.`, [
    { label: 'Download it', act: () => download(sealed) },
    {
      label: 'Drop it',
      act: () => {
        place.drop(key);
        offerAside(place, notices);
      },
    },
  ]);
}

function why(sealed: string): string {
  const read = readWorkbook(sealed);
  switch (read.state) {
    case 'workbook':
      return 'holds something that the grid cannot show';
    case 'unreadable':
      return read.why;
  }
}

/** As readable text where it still can be unpacked. */
function download(sealed: string): void {
  const text = unseal(sealed);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text ?? sealed], { type: 'text/plain' }));
  link.download = `ltx-workbook.${text === undefined ? 'txt' : 'json'}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
