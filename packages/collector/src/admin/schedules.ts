import type { Kysely } from 'kysely';
import { CollectorError } from '../errors.js';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';
import type { Environment } from './admin-tables.js';
import { type Change, makeChange } from './change.js';
import { activate } from './pointers.js';
import { randomText } from './random-text.js';

/** An activation that is planned. */
export interface Schedule {
  id: string;
  project: string;
  environment: Environment;
  version: string;
  /** Milliseconds since the epoch. */
  dueAt: number;
  createdBy: string;
}

/** Plans to serve a version from a time on. */
export async function schedule(
  change: Change,
  { environment, version, dueAt }: Pick<Schedule, 'environment' | 'version' | 'dueAt'>,
): Promise<Schedule> {
  const { database, project, now, actor } = change;
  const id = `sc_${randomText(12)}`;
  await database
    .insertInto('schedules')
    .values({
      ...{ project, schedule_id: id, environment, version, due_at: dueAt, state: 'pending' },
      ...{ created_at: now, created_by: actor.name },
    })
    .execute();
  await change.record('activation planned', version, { environment, schedule: id, at: new Date(dueAt).toISOString() });
  return { id, project, environment, version, dueAt, createdBy: actor.name };
}

/**
 * Drops what was planned.
 *
 * @throws CollectorError `unknown-schedule`
 */
export async function cancelSchedule(change: Change, id: string): Promise<void> {
  const planned = (await pendingSchedules(change.database)).find(
    pending => pending.id === id && pending.project === change.project,
  );
  if (!planned || !(await settle(change, id, 'cancelled'))) throw new CollectorError('unknown-schedule');
  await change.record('activation cancelled', planned.version, { environment: planned.environment, schedule: id });
}

/** Everything that is still planned, of one project or of all, the next first. */
export async function pendingSchedules(database: Kysely<Tables>, project?: string): Promise<Schedule[]> {
  const rows = await database
    .selectFrom('schedules')
    .selectAll()
    .where('state', '=', 'pending')
    .$if(project !== undefined, query => query.where('project', '=', project ?? ''))
    .orderBy('due_at')
    .orderBy('schedule_id')
    .execute();
  return rows.map(row => ({
    ...{ id: row.schedule_id, project: row.project, environment: row.environment, version: row.version },
    ...{ dueAt: Number(row.due_at), createdBy: row.created_by },
  }));
}

/** Activates what is due; when several collectors find it due, one of them does. */
export async function activateDue(store: EventStore, due: Schedule, now: number): Promise<void> {
  const { project, environment, version, id, createdBy } = due;
  const actor = { keyId: null, name: `planned by ${createdBy}` };
  await makeChange(store, { project, actor, now }, async change => {
    if (!(await settle(change, id, 'done'))) return;
    await activate(change, environment, version);
    await change.record('version activated', version, { environment, schedule: id });
  });
}

async function settle({ database, project }: Change, id: string, state: 'done' | 'cancelled'): Promise<boolean> {
  const settled = await database
    .updateTable('schedules')
    .set({ state })
    .where('project', '=', project)
    .where('schedule_id', '=', id)
    .where('state', '=', 'pending')
    .returning('schedule_id')
    .execute();
  return settled.length > 0;
}
