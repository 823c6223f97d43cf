import { exportAll } from '../export/exportCommand.ts';
import { exact, keys } from './answerCommands.ts';
import type { Command } from './commandOptions.ts';
import { price } from './priceCommand.ts';
import { sql } from './sqlCommand.ts';

export const COMMANDS: Readonly<Record<string, Command>> = { price, sql, keys, exact, export: exportAll };
