import type { Socket } from 'node:net';
import { CollectorError, type CollectorErrorCode } from '../errors.js';

const codes: Record<string, CollectorErrorCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Answers what is not a readable HTTP request, where no reply object exists yet, and ends the connection. */
export function answerBrokenRequests(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const known = new CollectorError(codes[error.code ?? ''] ?? 'bad-request');
  const body = JSON.stringify(known.toBody());
  socket.end(
    `HTTP/1.1 ${known.statusCode} ${known.code}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
