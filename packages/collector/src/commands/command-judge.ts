import { Command, commandLimits, type CommandRefusalCode } from '@docent/schema';
import type { ValidateFunction } from 'ajv';
import { createAjv } from '../ingest/create-ajv.js';
import { describeError } from '../ingest/describe-error.js';
import { isFields } from '../ingest/fields.js';
import { findBrokenText, isTooDeep } from '../ingest/find-unstorable.js';
import type { CommandDefinition } from './command-definition.js';

/** A command that has the shape it must have; without a definition when nobody knows its name. */
export interface JudgedCommand {
  command: Command;
  definition: CommandDefinition | undefined;
  /** The same for other names. */
  definitionOf: (name: string) => CommandDefinition | undefined;
}

/** Why a command is no such thing. Nothing of it is stored. */
export interface CommandFault {
  code: CommandRefusalCode;
  reason: string;
}

/** Judges commands one by one, whatever they are. */
export interface CommandJudge {
  (candidate: unknown): JudgedCommand | CommandFault;
  /** What there is to know of commands of a name. */
  definitionOf: (name: string) => CommandDefinition | undefined;
}

const texts = ['ref', 'userId', 'anonymousId'] as const;

/**
 * Makes the function that judges commands.
 *
 * @throws Error when two definitions have the same name
 */
export function createCommandJudge(definitions: readonly CommandDefinition[]): CommandJudge {
  const ajv = createAjv();
  const validate = ajv.compile(Command);
  const known = new Map<string, { definition: CommandDefinition; validatePayload: ValidateFunction }>();
  for (const definition of definitions) {
    if (known.has(definition.name)) throw new Error(`There are two commands named "${definition.name}".`);
    known.set(definition.name, { definition, validatePayload: ajv.compile(definition.payload) });
  }
  const definitionOf = (name: string) => known.get(name)?.definition;

  const judge = (candidate: unknown): JudgedCommand | CommandFault => {
    if (!isFields(candidate)) return malformed('A command must be a JSON object.');
    if (isTooDeep(candidate)) return malformed('The command is nested deeper than 64 levels.');
    const bytes = definitionOf(String(candidate['name']))?.bytes ?? commandLimits.commandBytes;
    if (Buffer.byteLength(JSON.stringify(candidate)) > bytes) {
      const reason = `The command has more than ${bytes} bytes as JSON. Send less in it.`;
      return { code: 'too-large', reason };
    }
    if (!validate(candidate)) return malformed(describeError(validate.errors).replace('The message', 'The command'));
    const broken = findBrokenText(candidate, texts);
    if (broken) return malformed(`${broken} contains a null character or half a character.`);
    const command = candidate as Command;
    const { definition, validatePayload } = known.get(command.name) ?? {};
    if (validatePayload && !validatePayload(command.payload ?? {})) {
      return malformed(describeError(validatePayload.errors, 'payload'));
    }
    return { command, definition, definitionOf };
  };
  return Object.assign(judge, { definitionOf });
}

function malformed(reason: string): CommandFault {
  return { code: 'malformed', reason };
}
