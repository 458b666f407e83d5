import { createHmac } from 'node:crypto';
import {
  type CreatedApiKey,
  createInstallationKey,
  type Role,
  roles,
  type RouteDescription as Route,
} from '@docent/collector';
import { administer } from '../support/admin.js';
import type { TestCollector } from '../support/open-collector.js';
import { secrets, signToken, tokenTime } from '../support/tokens.js';

/** The key that another project's tokens are signed with. */
export const secretOfShelves = secrets[1];

/** One request of the matrix and what its answer must be. */
export interface MatrixCase {
  /** `GET /v1/… as viewer of the own project`. */
  name: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: object;
  /** `let in`: whatever the handler says, but not that the proof is missing, unknown or too weak. */
  expected: 'let in' | { status: number; code?: string };
}

/** What there is to ask with. */
interface Proofs {
  own: Record<Role, string>;
  other: Record<Role, string>;
  installation: string;
  revoked: string;
  expired: string;
  writeKey: string;
  /** A customer's token that is believed. */
  token: string;
  /** Tokens that are not, by their fault. */
  faultyTokens: Record<string, string>;
}

/** Codes with which a proof is refused. */
const refusals = new Set([
  ...[
    'token-missing',
    'token-refused',
    'missing-api-key',
    'unknown-api-key',
    'revoked-api-key',
    'expired-api-key',
    'role-too-low',
    'unknown-project',
  ],
  ...['unknown-write-key', 'origin-refused', 'unknown-receipt', 'metrics-protected'],
]);

/** Whether an answer says that a proof was not enough. */
export function isRefusal(code: string | undefined): boolean {
  return code !== undefined && refusals.has(code);
}

/** Makes keys of every kind, in the own project, in another and in none. */
export async function createProofs(collector: TestCollector): Promise<Proofs> {
  const make = (project: string, role: Role): Promise<CreatedApiKey> =>
    createInstallationKey(collector.store, { project, role, name: role, now: Date.now() });
  const all = async (project: string) =>
    Object.fromEntries(await Promise.all(roles.map(async role => [role, (await make(project, role)).key]))) as Record<
      Role,
      string
    >;
  const own = await all('desks');
  const [revoked, expired] = [await make('desks', 'admin'), await make('desks', 'admin')];
  await administer(collector, own.admin, `/keys/${revoked.id}/revoke`, {});
  await administer(collector, own.admin, `/keys/${expired.id}/rotate`, { overlapHours: 0 });
  return {
    own,
    other: await all('shelves'),
    installation: (await make('*', 'admin')).key,
    revoked: revoked.key,
    expired: expired.key,
    writeKey: collector.key,
    token: await signToken({ sub: 'customer-1' }),
    faultyTokens: {
      'an expired token': await signToken({ sub: 'customer-1', exp: tokenTime / 1000 - 60 }),
      'a token of another algorithm': await signToken({ sub: 'customer-1' }, { alg: 'HS512' }),
      'a token of another project': await signToken({ sub: 'customer-1' }, { key: secretOfShelves }),
      'a token of nobody': await signToken({}),
    },
  };
}

/**
 * Every route × role × own and other project × fault of the proof. What each must be answered with follows from the `auth` that the
 * route declares, and from nothing else.
 *
 * @throws Error when a route declares nothing that is known here
 */
export function matrixOf(route: Route, proofs: Proofs): MatrixCase[] {
  const { auth } = route;
  const make = (who: string, headers: Record<string, string>, expected: MatrixCase['expected'], body?: object) => ({
    ...{ name: `${route.method} ${route.path} ${who}`, method: route.method, url: addressOf(route), headers, expected },
    ...(body && { body }),
  });
  const [, role] = /^API key: (viewer|author|publisher|admin)$/.exec(auth) ?? [];
  if (role) return apiKeyCases(role as Role, proofs, make);
  const [, ownRole] = /^API key of its project: (viewer|author|publisher|admin)$/.exec(auth) ?? [];
  if (ownRole) return ownProjectCases(ownRole as Role, proofs, make);
  if (auth === 'none')
    return [make('as anybody', {}, 'let in'), make('with a forged bearer', bearer(forgedToken()), 'let in')];
  if (auth === 'write key') return writeKeyCases(route, proofs, make);
  if (auth === 'receipt secret or token') {
    const refused = { status: 404, code: 'unknown-receipt' };
    return bearerFaults(proofs).map(([who, headers]) => make(who, headers, refused));
  }
  if (auth === 'metrics token, or this machine') {
    const refused = { status: 401, code: 'metrics-protected' };
    const elsewhere = { 'x-forwarded-for': '192.0.2.7' };
    return bearerFaults(proofs).map(([who, headers]) => make(who, { ...elsewhere, ...headers }, refused));
  }
  if (auth === 'customer token') return customerCases(proofs, make);
  throw new Error(`${route.path} declares "${String(auth)}", which the matrix does not know.`);
}

type Make = (
  who: string,
  headers: Record<string, string>,
  expected: MatrixCase['expected'],
  body?: object,
) => MatrixCase;

function apiKeyCases(wanted: Role, proofs: Proofs, make: Make): MatrixCase[] {
  const unknown = { status: 401, code: 'unknown-api-key' };
  return [
    ...roles.map(role => {
      const isEnough = roles.indexOf(role) >= roles.indexOf(wanted);
      const expected = isEnough ? ('let in' as const) : { status: 403, code: 'role-too-low' };
      return make(`as ${role} of the own project`, bearer(proofs.own[role]), expected);
    }),
    ...roles.map(role =>
      make(`as ${role} of another project`, bearer(proofs.other[role]), { status: 404, code: 'unknown-project' }),
    ),
    make('as admin of the installation', bearer(proofs.installation), 'let in'),
    make('without a key', {}, { status: 401, code: 'missing-api-key' }),
    make('with a malformed key', bearer('dk_short'), unknown),
    make('with a key nobody made', bearer(`dk_${'a'.repeat(12)}_${'a'.repeat(32)}`), unknown),
    make('with an admin’s id and another secret', bearer(`${proofs.own.admin.slice(0, 16)}${'a'.repeat(32)}`), unknown),
    make('with a revoked key', bearer(proofs.revoked), { status: 401, code: 'revoked-api-key' }),
    make('with an expired key', bearer(proofs.expired), { status: 401, code: 'expired-api-key' }),
    make('with a key as Basic auth', basic(proofs.own.admin), unknown),
    make('with a write key', bearer(proofs.writeKey), unknown),
    make('with a token of algorithm none', bearer(forgedToken()), unknown),
  ];
}

/** Routes whose address names no project: each key is let into its own, and one of the installation has none. */
function ownProjectCases(wanted: Role, proofs: Proofs, make: Make): MatrixCase[] {
  return apiKeyCases(wanted, proofs, make).map(one => {
    const role = roles.find(each => one.name.endsWith(`as ${each} of another project`));
    if (role && roles.indexOf(role) >= roles.indexOf(wanted)) return { ...one, expected: 'let in' };
    if (role) return { ...one, expected: { status: 403, code: 'role-too-low' } };
    if (!one.name.endsWith('as admin of the installation')) return one;
    return { ...one, expected: { status: 400, code: 'project-needed' } };
  });
}

function writeKeyCases(route: Route, proofs: Proofs, make: Make): MatrixCase[] {
  const refused = { status: 401, code: 'unknown-write-key' };
  const inPath = route.path.includes(':writeKey');
  if (inPath)
    return [make('with a key nobody made', {}, refused), make('with an API key', bearer(proofs.own.admin), refused)];
  const body = (writeKey?: string) => ({ ...(writeKey && { writeKey }), batch: [{}], commands: [{}] });
  return [
    make('with the write key', basic(proofs.writeKey), 'let in', body()),
    // An image has no place for a key.
    ...(route.images ? [] : [make('with the write key in the body', {}, 'let in', body(proofs.writeKey))]),
    make('without a key', {}, refused, body()),
    make('with a key nobody made', basic(`wk_${'a'.repeat(24)}`), refused, body()),
    make('with a malformed key', basic("' OR 1=1"), refused, body()),
    make('with an API key', basic(proofs.own.admin), refused, body()),
    make('with an API key as bearer', bearer(proofs.own.admin), refused, body()),
  ];
}

/** Routes of customers: whoever brings no token that is believed is refused. */
function customerCases(proofs: Proofs, make: Make): MatrixCase[] {
  const refused = { status: 401 };
  const faulty = Object.entries(proofs.faultyTokens).map(([fault, token]) =>
    make(`with ${fault}`, bearer(token), refused),
  );
  return [
    make('with a token that is believed', bearer(proofs.token), 'let in'),
    ...bearerFaults(proofs).map(([who, headers]) => make(who, headers, refused)),
    ...faulty,
  ];
}

function bearerFaults(proofs: Proofs): [who: string, headers: Record<string, string>][] {
  return [
    ['without a proof', {}],
    ['with a malformed bearer', bearer('x')],
    ['with a token of algorithm none', bearer(forgedToken())],
    ['with a token signed with the public write key', bearer(forgedToken(proofs.writeKey))],
    ['with an API key', bearer(proofs.own.admin)],
    ['with a key of another project', bearer(proofs.other.admin)],
    ['with a write key', bearer(proofs.writeKey)],
  ];
}

function addressOf({ path }: Route): string {
  const values: Record<string, string> = { project: 'desks', writeKey: `wk_${'a'.repeat(24)}`, ext: 'svg' };
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => values[name] ?? 'none');
  return path.startsWith('/v1/me') ? `${filled}?project=desks` : filled;
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function basic(user: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:`).toString('base64')}` };
}

/** A token that claims to be a customer: unsigned, or signed with something public. */
function forgedToken(secret?: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'customer-1', exp: Math.floor(Date.now() / 1000) + 600 };
  const text = `${encode({ alg: secret ? 'HS256' : 'none', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${secret ? createHmac('sha256', secret).update(text).digest('base64url') : ''}`;
}
