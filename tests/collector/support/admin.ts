import { type CreatedApiKey, createInstallationKey, type Role } from '@docent/collector';
import type { TestCollector } from './open-collector.js';

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
