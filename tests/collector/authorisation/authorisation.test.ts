import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routes } from '@docent/collector';
import { withTokens } from '../support/customers.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';
import { createProofs, isRefusal, matrixOf, secretOfShelves } from './matrix.js';

/** Enough for every request of the matrix, which all come from one address. */
const generous = { perAddress: { perSecond: 1_000_000, burst: 1_000_000 } };
const limits = { ingest: generous, commands: generous, admin: generous };

const options = {
  ...{ limits, now: withTokens.now },
  tokenKeys: { ...withTokens.tokenKeys, shelves: { algorithm: 'HS256', keys: [secretOfShelves] } },
} as const;

/** Asks everything of the matrix, and gives what was answered otherwise than the routes declare. */
async function differences(collector: TestCollector): Promise<string[]> {
  const { app } = collector;
  const proofs = await createProofs(collector);
  const wrong: string[] = [];
  for (const route of routes.filter(({ watchOnly }) => !watchOnly)) {
    for (const { name, method, url, headers, body, expected } of matrixOf(route, proofs)) {
      // A body even where none is read: it must change nothing about who is let in.
      const payload = method === 'GET' ? {} : { payload: body ?? {} };
      const response = await app.inject({ method: method as 'GET', url, headers, ...payload });
      const code = codeOf(response.body);
      const isAsExpected =
        expected === 'let in'
          ? !isRefusal(code)
          : response.statusCode === expected.status && (expected.code === undefined || expected.code === code);
      if (!isAsExpected) wrong.push(`${name}: ${response.statusCode} ${code ?? ''}`);
    }
  }
  return wrong;
}

function codeOf(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { error?: { code?: string } }).error?.code;
  } catch {
    return undefined;
  }
}

describe('the authorisation matrix', () => {
  it('holds: every route × role × project × fault is answered as the route declares', async t => {
    assert.deepEqual(await differences(await openCollector(t, options)), []);
  });

  it('fails for a route that declares nothing', async t => {
    const proofs = await createProofs(await openCollector(t, options));
    const [first] = routes;
    assert.ok(first);
    const silent = { ...first, auth: undefined } as unknown as typeof first;
    assert.throws(() => matrixOf(silent, proofs), /which the matrix does not know/);
  });

  it('catches a collector that lets in whatever API key comes', async t => {
    const sabotaged = await openCollector(t, { ...options, apiKeys: { authenticate: () => Promise.resolve(anAdmin) } });
    const wrong = await differences(sabotaged);
    for (const route of routes.filter(({ auth }) => auth.startsWith('API key'))) {
      const found = wrong.some(line => line.startsWith(`${route.method} ${route.path} without a key`));
      assert.ok(found, `${route.method} ${route.path}`);
    }
  });
});

const anAdmin = {
  ...{ id: 'a'.repeat(12), project: '*', role: 'admin' as const, name: 'anybody' },
  ...{ createdAt: 0, expiresAt: null, revokedAt: null },
};
