import type { CommandDefinition } from './command-definition.js';
import { erase } from './erase.js';
import { withdraw } from './withdraw.js';

/** Every command the collector knows. */
export const commandDefinitions: readonly CommandDefinition[] = [withdraw, erase];
