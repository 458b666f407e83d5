import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { fillEvidence, fillMutation } from '../../docs/generators/evidence.mjs';
import { fillVendors } from '../../docs/generators/vendors.mjs';
import { faultsOf } from '../bench/learning/faults-of.mjs';
import { faultsOf as faultsOfGate } from '../bench/vendors/faults-of.mjs';
import { root } from '../support/source-files.js';

describe('the evidence page', () => {
  const file = join(root, 'docs/evidence.md');
  const measured = async () => JSON.parse(await readFile(join(root, 'docs/benchmarks/learning.json'), 'utf8'));

  it('shows the figures of the last simulation as they came', async () => {
    const page = await readFile(file, 'utf8');
    const filled = fillEvidence(page, await measured());
    assert.equal(page, await format(filled, { ...(await resolveConfig(file)), filepath: file }));
  });

  it('shows how many faults the tests noticed, and that it is nearly all of them', async () => {
    const page = await readFile(file, 'utf8');
    const mutation = JSON.parse(await readFile(join(root, 'docs/benchmarks/mutation.json'), 'utf8'));
    const filled = fillMutation(page, mutation);
    assert.equal(page, await format(filled, { ...(await resolveConfig(file)), filepath: file }));
    assert.ok(mutation.noticed / mutation.faults > 0.8);
  });

  it('is about a simulation that held what is promised, and whose check found out what does not', async () => {
    const { cohorts, sabotaged, sizes } = await measured();
    assert.equal(cohorts, 1000);
    assert.deepEqual(
      sizes.map(({ n }: { n: number }) => n),
      [20, 100, 1000],
    );
    assert.deepEqual(sizes.flatMap(faultsOf), []);
    for (const said of sabotaged) assert.notDeepEqual(faultsOf(said), []);
  });
});

describe('the page on what recommendations are worth', () => {
  const file = join(root, 'docs/recommendation-results.md');
  const measured = async () => JSON.parse(await readFile(join(root, 'docs/benchmarks/vendors.json'), 'utf8'));

  it('shows the figures of the last simulation as they came', async () => {
    const page = await readFile(file, 'utf8');
    const filled = fillVendors(page, await measured());
    assert.equal(page, await format(filled, { ...(await resolveConfig(file)), filepath: file }));
  });

  it('is about 200 vendors, of whom none was served something worse, and whose check found out an open gate', async () => {
    const { gate, sabotaged } = await measured();
    assert.deepEqual([gate.vendors, sabotaged.vendors], [200, 200]);
    assert.deepEqual(faultsOfGate(gate), []);
    assert.notDeepEqual(faultsOfGate(sabotaged), []);
  });
});
