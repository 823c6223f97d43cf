import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import {
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
} from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { WorkbenchGrid } from '../../workbench/grid.ts';

/** The grid of the workbench without a page: it holds a blank workbook and calculates. */
export function headlessGrid(name: string): WorkbenchGrid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook({ name });
  return { api, injector: univer.__getInjector() };
}
