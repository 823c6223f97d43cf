import { localCheckOf } from '../book/localCheck.ts';
import { model, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';

export const localCheck = cellFunction({
  name: 'LTX_LOCAL_CHECK',
  summary:
    'Blank where all is well, or one sentence on a local model: that it does not fit or was not measured, whose figures stand in, what its weights take and what their licence asks.',
  returns: 'blank or one sentence',
  params: { model, resolution, rig },
  prepare: (work, book) => {
    const sentence = localCheckOf(work, book).join('; ');
    return () => sentence;
  },
});
