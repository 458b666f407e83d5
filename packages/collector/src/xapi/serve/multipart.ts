import { randomUUID } from 'node:crypto';

/** An answer to who asks for attachments, of which there are none: the statements as the only part. */
export function toMultipart(body: unknown): { type: string; text: string } {
  const boundary = randomUUID();
  const head = `--${boundary}\r\nContent-Type: application/json\r\n\r\n`;
  return {
    type: `multipart/mixed; boundary=${boundary}`,
    text: `${head}${JSON.stringify(body)}\r\n--${boundary}--\r\n`,
  };
}
