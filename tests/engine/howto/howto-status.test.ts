import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { howtoStatus } from '@docent/engine';
import type { HowtoProgress } from '@docent/schema';

const steps = [{ id: 'open' }, { id: 'drag' }, { id: 'save' }];
const done = (...ids: string[]): HowtoProgress['steps'] =>
  Object.fromEntries(ids.map(id => [id, { done: true, at: 1, revision: 'a' }]));

describe('howtoStatus', () => {
  it('of nothing done begins at the first step', () => {
    assert.deepEqual(howtoStatus(steps), { states: new Map(), done: 0, total: 3, complete: false, resume: 0 });
  });

  it('goes on at the first step that is open', () => {
    assert.equal(howtoStatus(steps, { steps: done('open') }).resume, 1);
  });

  it('goes on at the step shown last, done or not', () => {
    assert.equal(howtoStatus(steps, { steps: done('open'), current: { step: 'save', at: 1 } }).resume, 2);
    assert.equal(howtoStatus(steps, { steps: done('save'), current: { step: 'save', at: 1 } }).resume, 2);
  });

  it('does not go on at a step that no longer exists', () => {
    assert.equal(howtoStatus(steps, { steps: done('open'), current: { step: 'gone', at: 1 } }).resume, 1);
  });

  it('does not count a step that was taken back', () => {
    const status = howtoStatus(steps, { steps: { open: { done: false, at: 2, revision: 'a' } } });
    assert.equal(status.done, 0);
    assert.deepEqual([...status.states], []);
  });

  it('is complete when every step of now is done, and then begins again at the first', () => {
    const status = howtoStatus(steps, { steps: done('open', 'drag', 'save', 'gone') });
    assert.equal(status.complete, true);
    assert.equal(status.done, 3);
    assert.equal(status.resume, 0);
  });

  it('is not complete when a step is added to a how-to that was', () => {
    assert.equal(howtoStatus([...steps, { id: 'share' }], { steps: done('open', 'drag', 'save') }).complete, false);
  });

  const mark = (more: object) => ({ done: false, at: 1, revision: 'a', ...more });

  it('tells not started, watched, stuck, skipped and done apart; what was said counts before what was seen', () => {
    const watched = { open: { at: 1, revision: 'a' }, drag: { at: 1, revision: 'a' }, save: { at: 1, revision: 'a' } };
    const progress = { steps: { open: mark({ skipped: true }), drag: mark({ stuck: true }) }, watched };
    assert.deepEqual(
      [...howtoStatus([...steps, { id: 'share' }], progress).states],
      [
        ['open', 'skipped'],
        ['drag', 'stuck'],
        ['save', 'watched'],
      ],
    );
    assert.equal(howtoStatus(steps, { steps: { save: mark({ done: true }) }, watched }).states.get('save'), 'done');
  });

  it('is complete when every step is done or skipped, and at least one is done', () => {
    const skipped = { open: mark({ skipped: true }), drag: mark({ skipped: true }), save: mark({ skipped: true }) };
    assert.equal(howtoStatus(steps, { steps: skipped }).complete, false);
    assert.equal(howtoStatus(steps, { steps: { ...skipped, save: mark({ done: true }) } }).complete, true);
    assert.equal(
      howtoStatus(steps, { steps: { ...done('open', 'drag'), save: mark({ stuck: true }) } }).complete,
      false,
    );
  });

  it('is never complete where there is no step', () => {
    assert.deepEqual(howtoStatus([], { steps: done('open') }), {
      states: new Map(),
      done: 0,
      total: 0,
      complete: false,
      resume: 0,
    });
  });

  it('goes on at the first step that is neither done nor skipped', () => {
    assert.equal(howtoStatus(steps, { steps: { ...done('open'), drag: mark({ skipped: true }) } }).resume, 2);
  });

  it('always names a step that is there', () => {
    const id = fc.constantFrom('open', 'drag', 'save', 'gone');
    const mark = fc.record({ done: fc.boolean(), at: fc.nat(3), revision: fc.constant('a') });
    const progress = fc.record(
      { steps: fc.dictionary(id, mark), current: fc.record({ step: id, at: fc.nat() }) },
      { requiredKeys: ['steps'] },
    );
    fc.assert(
      fc.property(progress, some => {
        const status = howtoStatus(steps, some);
        assert.ok(steps[status.resume]);
        assert.equal(status.complete, status.done === status.total);
      }),
    );
  });
});
