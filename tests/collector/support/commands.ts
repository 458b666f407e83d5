import { createHash, randomBytes } from 'node:crypto';
import type { Command, CommandsResponse } from '@docent/schema';
import type { TestCollector } from './open-collector.js';

export { note } from './note-command.mjs';

/** 43 random base64url characters, as browsers make them. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the browser sends of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The anonymous id of a secret: the first 16 bytes of its SHA-256 as a UUID of version 8. */
export function anonymousIdOf(secret: string): string {
  const hex = createHash('sha256').update(secret).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A command as our client sends it. */
export function command(commandId: string, changes: Partial<Command> = {}): Command {
  return {
    commandId,
    name: 'note',
    ref: 'howto:assemble',
    payload: { text: 'The screws were missing.' },
    issuedAt: '2026-11-22T09:30:00.000Z',
    receiptHash: hashSecret(`secret-of-${commandId}`),
    anonymousId: 'visitor-1',
    ...changes,
  };
}

/** Posts commands with the write key. */
export async function postCommands(
  { app, key }: Pick<TestCollector, 'app' | 'key'>,
  commands: unknown[],
  body: Record<string, unknown> = {},
): Promise<{ status: number; body: CommandsResponse }> {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/commands',
    payload: { writeKey: key, sentAt: '2026-11-22T09:30:01.000Z', commands, ...body },
  });
  return { status: response.statusCode, body: response.json() };
}

/** Asks for a receipt. */
export async function getReceipt({ app }: Pick<TestCollector, 'app'>, id: string, proof?: string) {
  const headers = proof === undefined ? {} : { authorization: `Bearer ${proof}` };
  const response = await app.inject({ url: `/v1/receipts/${encodeURIComponent(id)}`, headers });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}
