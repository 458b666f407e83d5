import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';

/** How a project is published. */
export interface ProjectSettings {
  /** Nothing is published or planned for production; rollback stays possible. Default: false. */
  frozen: boolean;
  /** Production takes only what staging has served. Default: false. */
  stagingFirst: boolean;
}

const defaults: ProjectSettings = { frozen: false, stagingFirst: false };

/** The settings of a project. */
export async function readSettings(database: Kysely<Tables>, project: string): Promise<ProjectSettings> {
  const row = await database
    .selectFrom('project_settings')
    .select('settings')
    .where('project', '=', project)
    .executeTakeFirst();
  return { ...defaults, ...(JSON.parse(row?.settings ?? '{}') as Partial<ProjectSettings>) };
}

/** Keeps the settings of a project. */
export async function writeSettings(
  database: Kysely<Tables>,
  project: string,
  settings: ProjectSettings,
): Promise<void> {
  const text = JSON.stringify(settings);
  await database
    .insertInto('project_settings')
    .values({ project, settings: text })
    .onConflict(conflict => conflict.column('project').doUpdateSet({ settings: text }))
    .execute();
}
