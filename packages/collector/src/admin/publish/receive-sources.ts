import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { CollectorError } from '../../errors.js';

/** What one publication may be: far more than the texts and pictures of thousands of how-tos. */
export const publicationLimits = { files: 5000, fileBytes: 64_000_000, bytes: 256_000_000 } as const;

/** Paths without steps upwards, hidden files, or anything that means something else elsewhere. */
const safePath = /^(?!.*(^|\/)\.)[^\p{Cc}\\/:*?"<>|]+(\/[^\p{Cc}\\/:*?"<>|]+){0,15}$/u;

/**
 * Writes the files of an upload, one part each and named by its path, into a folder.
 *
 * @throws CollectorError `invalid-body`, `publication-too-large`, `unsupported-media-type`
 */
export async function receiveSources(request: FastifyRequest, folder: string): Promise<void> {
  if (!request.isMultipart())
    throw new CollectorError('unsupported-media-type', 'Send the files as multipart/form-data.');
  const { files, fileBytes, bytes } = publicationLimits;
  let total = 0;
  try {
    for await (const part of request.parts({
      limits: { files, fileSize: fileBytes, fieldNameSize: 300, parts: files },
    })) {
      if (part.type !== 'file' || part.fieldname.length > 250 || !safePath.test(part.fieldname)) {
        throw new CollectorError('invalid-body', 'Each part must be a file named by its path in the project folder.');
      }
      const target = join(folder, part.fieldname);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(part.file, createWriteStream(target, { flags: 'wx' }));
      total += part.file.bytesRead;
      if (total > bytes) throw new CollectorError('publication-too-large');
    }
  } catch (error) {
    const { code, statusCode } = error as { code?: string; statusCode?: number };
    if (statusCode === 413) throw new CollectorError('publication-too-large');
    if (code === 'EEXIST') throw new CollectorError('invalid-body', 'A path stands in it twice.');
    throw error;
  }
}
