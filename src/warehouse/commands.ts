import type { Command } from './commandOptions.ts';
import { price } from './priceCommand.ts';

export const COMMANDS: Readonly<Record<string, Command>> = { price };
