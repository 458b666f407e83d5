import { acknowledge, type FakeWorld, type Reply, type SeenRequest } from './fake-world.js';
import { serve } from './start-client.js';

/** A request of the lane of commands, as the network saw it. */
export interface CommandRequest {
  commands: {
    commandId: string;
    name: string;
    ref?: string;
    payload?: Record<string, unknown>;
    receiptHash: string;
    issuedAt: string;
    userId?: string;
    anonymousId?: string;
    anonymousSecret?: string;
  }[];
  writeKey: string;
  token?: string;
  sentAt: string;
}

const isCommands = ({ url }: SeenRequest) => url.endsWith('/v1/commands');
const bodyOf = ({ body }: SeenRequest) => body as unknown as CommandRequest;

/** What was sent of commands so far, oldest first. */
export const commandRequests = (world: FakeWorld): CommandRequest[] => world.requests.filter(isCommands).map(bodyOf);

/** Names of the commands that were sent so far. */
export const sentNames = (world: FakeWorld): string[] =>
  commandRequests(world).flatMap(({ commands }) => commands.map(({ name }) => name));

/** Decides every command of a request alike. */
export function decide(outcome: { state: string; code?: string; reason?: string }) {
  return ({ commands }: CommandRequest): Reply => ({
    body: { results: commands.map(({ commandId }) => ({ commandId, ...outcome })) },
  });
}
/** A collector that does what it is asked. */
export const accept = decide({ state: 'accepted' });
/** A collector that will not do it. */
export const refuse = decide({ state: 'refused', code: 'not-proven', reason: 'Send the secret.' });
/** A collector that waits for a token it believes: it names none of the commands. */
export const undecided = (): Reply => ({ body: { results: [] } });

/** Serves manifest and events, and lets `answer` decide what becomes of commands. */
export function serveCommands(
  world: FakeWorld,
  answer: (request: CommandRequest, init: RequestInit) => Reply | Promise<Reply>,
): void {
  serve(world, request => (isCommands(request) ? answer(bodyOf(request), request.init) : acknowledge(request)));
}

/** Ids of the commands that wait in storage. */
export const waitingCommands = (world: FakeWorld): string[] =>
  [...(world.storage.get('docent-meridian/outbox')?.keys() ?? [])]
    .filter(key => key.startsWith('c'))
    .map(key => key.slice(1));
