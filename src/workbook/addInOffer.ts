import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './archive.ts';

/** The add-in as its manifest has it. */
export interface AddIn {
  readonly id: string;
  /** Four numbers, such as 1.0.0.0. */
  readonly version: string;
}

const OFFICE = 'http://schemas.microsoft.com/office';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const R = `xmlns:r="${OPEN_XML}/officeDocument/2006/relationships"`;

/**
 * Adds the task pane of the add-in to a file ([MS-OWEXML] 2.2): Excel opens it with the file, or offers the add-in where it is
 * not there. `EXCatalog` is the catalogue of an organisation, which is where it is installed from.
 */
export function offerAddIn(parts: Parts, { id, version }: AddIn): Parts {
  const before = (path: string, end: string, text: string) => ({
    [path]: strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(end, text + end)),
  });
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/webextensions/${part}" ContentType="application/vnd.ms-office.${kind}+xml"/>`;
  const write = (path: string, text: string) => ({ [`xl/webextensions/${path}`]: strToU8(HEAD + text) });
  return {
    ...parts,
    ...before(
      '[Content_Types].xml',
      '</Types>',
      type('taskpanes.xml', 'webextensiontaskpanes') + type('webextension1.xml', 'webextension'),
    ),
    ...before(
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdTaskpanes" Type="${OFFICE}/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
    ),
    ...write(
      'taskpanes.xml',
      `<wetp:taskpanes xmlns:wetp="${OFFICE}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref ${R} r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    ),
    ...write(
      '_rels/taskpanes.xml.rels',
      `<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
    ),
    ...write(
      'webextension1.xml',
      `<we:webextension xmlns:we="${OFFICE}/webextensions/webextension/2010/11" id="{${id}}"><we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot ${R}/></we:webextension>`,
    ),
  };
}
