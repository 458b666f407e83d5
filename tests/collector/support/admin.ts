import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CreatedApiKey, createInstallationKey, type Role } from '@docent/collector';
import type { TestCollector } from './open-collector.js';
import { type ProjectChanges, writeProject } from './project-files.js';

/** What a route of the administration answered. */
export interface AdminAnswer {
  status: number;
  // The shapes differ by route, and each test says which it expects.
  body: { error?: { code: string; message: string } } & Record<string, unknown>;
}

/** Makes a key directly on the store. */
export async function apiKey(
  { store }: Pick<TestCollector, 'store'>,
  role: Role = 'admin',
  project = 'desks',
): Promise<CreatedApiKey> {
  return await createInstallationKey(store, { project, role, name: `the ${role} of ${project}`, now: Date.now() });
}

/** Asks a route of the administration of a project: GET without a body, POST with one. */
export async function administer(
  { app }: Pick<TestCollector, 'app'>,
  key: string | undefined,
  path: string,
  body?: object,
  project = 'desks',
): Promise<AdminAnswer> {
  const response = await app.inject({
    method: body ? 'POST' : 'GET',
    url: `/v1/admin/projects/${project}${path}`,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    ...(body && { payload: body }),
  });
  return { status: response.statusCode, body: response.json() };
}

/** Publishes a project as the command line does: its source files, each a part named by its path. */
export async function publishSources(
  { app, folder }: Pick<TestCollector, 'app' | 'folder'>,
  key: string,
  changes: ProjectChanges & { environment?: 'staging' | 'production'; query?: string; to?: string } = {},
): Promise<AdminAnswer> {
  const { environment = 'production', query = '', to = 'desks', ...project } = changes;
  const file = await writeProject(join(folder, `sources-${randomUUID()}`), project);
  const form = new FormData();
  for (const name of ['docent.json', 'desk.svg']) {
    form.append(name, new Blob([await readFile(join(dirname(file), name))]), name);
  }
  return await postForm({ app }, key, `/v1/admin/projects/${to}/${environment}/publish${query}`, form);
}

/** Posts a form. */
export async function postForm(
  { app }: Pick<TestCollector, 'app'>,
  key: string,
  url: string,
  form: FormData,
): Promise<AdminAnswer> {
  const encoded = new Response(form);
  const response = await app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${key}`, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json() };
}
