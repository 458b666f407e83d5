import type { Receipt } from '@docent/schema';
import { findOwnCommand } from '../commands/find-own-command.js';
import { toReceipt } from '../commands/to-receipt.js';
import { CollectorError } from '../errors.js';
import type { RouteDescription } from './route.js';

/** What became of commands. */
export const receiptRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/receipts/:id',
    what: 'What became of a command, for whoever proves with "Authorization: Bearer …" that it is the own one.',
    auth: 'receipt secret or token',
    createHandler:
      context =>
      async (request, reply): Promise<Receipt> => {
        const { id } = request.params as { id: string };
        const proof = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
        const command = await findOwnCommand(context, id, proof);
        if (!command) throw new CollectorError('unknown-receipt');
        // Not no-store: it would keep the page that asked from the back-forward cache.
        reply.header('Cache-Control', 'private, no-cache').header('Vary', 'Authorization');
        const { describe } = context.commands.definitionOf(command.name) ?? {};
        const isThere = describe && command.state === 'accepted';
        return toReceipt(
          command,
          isThere ? await context.store.query(database => describe(database, command)) : undefined,
        );
      },
  },
];
