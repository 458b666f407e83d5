import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A file that is written in pieces, and goes on where it was after it was broken off, even by a power cut. */
export interface ResumableFile {
  /** `seq` of the last event in the file; 0 when it is new. */
  readonly after: number;
  /** Adds a piece; `seq` is that of its last event. */
  write(text: string, seq: number): Promise<void>;
  /** It is complete: forgets where it was. */
  finish(): Promise<void>;
  /** Leaves it to be resumed. */
  close(): Promise<void>;
}

/**
 * Opens the file. Where it stands is kept beside it, in `<path>.cursor`.
 *
 * @param resume whether to go on with what is there; otherwise it must not be there
 * @throws Error when it is there and should not be, or is not there and should be
 */
export async function openResumableFile(path: string, resume: boolean): Promise<ResumableFile> {
  const cursor = `${path}.cursor`;
  let bytes = 0;
  let after = 0;
  let file: FileHandle;
  if (resume) {
    const place = await readFile(cursor, 'utf8').catch(() => {
      throw new Error(`There is no ${cursor}, so ${path} is complete, or was never begun. Leave out --resume.`);
    });
    const [knownBytes, knownAfter] = place.split(' ').map(Number);
    if (!Number.isSafeInteger(knownBytes) || !Number.isSafeInteger(knownAfter))
      throw new Error(`${cursor} is damaged.`);
    bytes = knownBytes ?? 0;
    after = knownAfter ?? 0;
    file = await open(path, 'r+');
    // What stands behind it was being written when it was broken off.
    await file.truncate(bytes);
  } else {
    file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new Error(`${path} is there already. Name another file, or go on with it with --resume.`, { cause: error });
    });
    await note();
  }

  async function note() {
    await file.datasync();
    // By renaming, so that the place is never half written.
    await writeFile(`${cursor}.new`, `${bytes} ${after}\n`);
    await rename(`${cursor}.new`, cursor);
  }

  return {
    get after() {
      return after;
    },
    async write(text, seq) {
      const piece = Buffer.from(text);
      await file.write(piece, 0, piece.length, bytes);
      bytes += piece.length;
      after = seq;
      await note();
    },
    async finish() {
      await file.close();
      await rm(cursor, { force: true });
    },
    close: () => file.close(),
  };
}
