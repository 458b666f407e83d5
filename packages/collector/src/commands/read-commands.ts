import { commandLimits } from '@docent/schema';
import { CollectorError } from '../errors.js';
import { isFields } from '../ingest/fields.js';

/**
 * Reads the body of `POST /v1/commands`; its commands are judged later, each by itself.
 *
 * @throws CollectorError `invalid-body`
 */
export function readCommands(body: unknown): { commands: unknown[]; sentAt: unknown } {
  const commands = isFields(body) ? body['commands'] : undefined;
  if (!isFields(body) || !Array.isArray(commands)) {
    throw new CollectorError('invalid-body', 'Send an object with an array "commands" of commands.');
  }
  if (commands.length === 0 || commands.length > commandLimits.commands) {
    throw new CollectorError('invalid-body', `A request has 1 to ${commandLimits.commands} commands.`);
  }
  return { commands, sentAt: body['sentAt'] };
}
