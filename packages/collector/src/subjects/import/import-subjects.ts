import type { EventStore } from '../../store/event-store.js';
import { isFields } from '../../ingest/fields.js';
import { type AppliedSubjects, applySubjects } from '../apply-subjects.js';
import { removeMissing } from '../remove-missing.js';
import type { ImportedSubject } from '../subject.js';
import { createSubjectJudge } from '../subject-judge.js';
import type { SourceRow } from './source-row.js';

/** A row that was not taken. */
export interface RefusedRow {
  line: number;
  /** Absent when it has none that can be read. */
  id?: string;
  reason: string;
}

/** How an import stands. */
export interface ImportProgress extends AppliedSubjects {
  /** Subjects read, refused ones included. */
  read: number;
  refused: number;
}

/** What to import, and whom to tell. */
export interface SubjectImport {
  project: string;
  rows: AsyncIterable<SourceRow>;
  /** Whether to remove what the file does not name. Default: false. */
  removeMissing?: boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
  onRefused: (row: RefusedRow) => void | Promise<void>;
  /** Told after each batch. */
  onProgress?: (progress: ImportProgress) => void;
}

/** How an import ended. */
export interface ImportResult extends ImportProgress {
  /** Asked for and not done: rows without a readable id may be what seems to be missing. */
  removalSkipped: boolean;
}

/** Subjects written in one transaction: short enough for others to get their turn. */
const batchSize = 500;

/**
 * Imports subjects batch by batch. What is already there as the file has it is not written again, so that an import that was
 * interrupted is resumed by starting it again.
 *
 * @throws BrokenSource when the file cannot be read to its end: what came before is stored, nothing is removed
 */
export async function importSubjects(
  store: Pick<EventStore, 'transact' | 'query'>,
  { project, rows, removeMissing: remove = false, now, onRefused, onProgress }: SubjectImport,
): Promise<ImportResult> {
  const judge = createSubjectJudge();
  const progress: ImportProgress = { read: 0, added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0 };
  const lines = new Map<string, number>();
  let unnamed = 0;
  let batch: ImportedSubject[] = [];

  async function write() {
    const put = batch;
    batch = [];
    add(progress, await store.transact(({ database }) => applySubjects(database, { project, put, now: now() })));
    onProgress?.({ ...progress });
  }

  for await (const { line, candidate, fault } of rows) {
    progress.read++;
    const id = idOf(candidate);
    const first = id === undefined ? undefined : lines.get(id);
    const verdict =
      fault !== undefined
        ? { reason: fault }
        : first !== undefined
          ? { reason: `Line ${first} has the same id.` }
          : judge(candidate);
    // Also what is refused is not missing: what is stored of it stays.
    if (id === undefined) unnamed++;
    else if (first === undefined) lines.set(id, line);
    if ('reason' in verdict) {
      progress.refused++;
      await onRefused({ line, ...(id !== undefined && { id }), reason: verdict.reason });
      continue;
    }
    batch.push(verdict.subject);
    if (batch.length === batchSize) await write();
  }
  if (batch.length > 0) await write();
  const removalSkipped = remove && unnamed > 0;
  if (remove && !removalSkipped) {
    progress.removed = await removeMissing(store, { project, isKept: id => lines.has(id), now: now() });
  }
  return { ...progress, removalSkipped };
}

function idOf(candidate: unknown): string | undefined {
  const id = isFields(candidate) ? candidate['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id.slice(0, 200) : undefined;
}

function add(progress: ImportProgress, applied: AppliedSubjects): void {
  for (const key of ['added', 'changed', 'unchanged', 'removed'] as const) progress[key] += applied[key];
}
