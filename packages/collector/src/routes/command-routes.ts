import type { CommandsResponse } from '@docent/schema';
import { readCommands } from '../commands/read-commands.js';
import { runCommands } from '../commands/run-commands.js';
import { authenticate, findWriteKey } from '../ingest/authenticate.js';
import { verifyRequestToken } from '../tokens/verify-request-token.js';
import type { RouteDescription } from './route.js';

/** What customers want done and must hear back about. */
export const commandRoutes: readonly RouteDescription[] = [
  {
    method: 'POST',
    path: '/v1/commands',
    what: 'Carries out up to 20 commands, each once however often it is sent; answers after they are durable.',
    auth: 'write key',
    createHandler:
      context =>
      async (request): Promise<CommandsResponse> => {
        const receivedAt = context.now();
        const project = authenticate(context.keys, request);
        const { commands, sentAt } = readCommands(request.body);
        context.rates.takeKey(
          'commands',
          findWriteKey(request.headers.authorization, request.body) ?? '',
          commands.length,
        );
        const token = await verifyRequestToken(context, project, request.body, receivedAt);
        const results = await runCommands(context, commands, { project, receivedAt, sentAt, token });
        return { results, ...(token.fault && { token: token.fault }) };
      },
  },
];
