import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { adaptHowto, type HowtoSituation, mergeRecord } from '@docent/engine';
import type { CustomerRecord, HowtoProgress, PublishedHowto } from '@docent/schema';

const now = '2026-11-22T12:00:00.000Z';
const howto: PublishedHowto = {
  kind: 'howto',
  id: 'desk',
  ref: 'howto:desk',
  revision: 'r1',
  locale: 'en',
  owner: 'Customer education',
  title: 'Put the desk together',
  questions: [
    { id: 'drawers', type: 'yes-no', title: 'Does your desk have drawers?' },
    {
      id: 'runners',
      type: 'choice',
      title: 'Which runners?',
      options: [
        { id: 'wood', title: 'Wood' },
        { id: 'steel', title: 'Steel' },
      ],
      relevant: { '==': [{ var: 'answers.drawers' }, true] },
    },
  ],
  yield: { unit: 'desks', quantity: 1, maximum: 20 },
  parts: [
    { name: 'Screw', quantity: 7 },
    { name: 'Glue, litre', quantity: 0.25 },
    { name: 'Manual', quantity: 1, fixed: true },
    { name: 'Cloth' },
  ],
  steps: [
    { id: 'frame', title: 'Frame' },
    { id: 'drawers', title: 'Drawers', when: { '==': [{ var: 'answers.drawers' }, true] } },
    { id: 'steel', title: 'Steel runners', when: { '==': [{ var: 'answers.runners' }, 'steel'] } },
    { id: 'power', title: 'Power', when: { '==': [{ var: 'account.plan' }, 'office'] } },
  ],
};
const steps = (situation: Omit<HowtoSituation, 'now'>) =>
  adaptHowto(howto, { now, ...situation }).steps.map(({ id }) => id);
const quantities = (made: number) => adaptHowto(howto, { now, yield: made }).parts?.map(({ quantity }) => quantity);

describe('adaptHowto', () => {
  it('leaves out steps of which it is not known whether they apply', () => {
    assert.deepEqual(steps({}), ['frame']);
  });

  it('shows steps whose rule holds, by answers and by facts', () => {
    assert.deepEqual(steps({ choices: { drawers: true } }), ['frame', 'drawers']);
    assert.deepEqual(steps({ facts: { account: { plan: 'office' } } }), ['frame', 'power']);
  });

  it('asks what is relevant by the answers before, and drops answers to what is not', () => {
    const asked = (choices: object) => adaptHowto(howto, { now, choices: { ...choices } }).questions?.length;
    assert.equal(asked({}), 1);
    assert.equal(asked({ drawers: true }), 2);
    assert.deepEqual(steps({ choices: { drawers: true, runners: 'steel' } }), ['frame', 'drawers', 'steel']);
    assert.deepEqual(steps({ choices: { drawers: false, runners: 'steel' } }), ['frame']);
  });

  it('takes an answer that was taken back, or does not fit the question any more, for none', () => {
    assert.deepEqual(steps({ choices: { drawers: null } }), ['frame']);
    assert.deepEqual(steps({ choices: { drawers: 'yes' } }), ['frame']);
    assert.deepEqual(steps({ choices: { drawers: true, runners: 'brass' } }), ['frame', 'drawers']);
  });

  it('scales parts: whole pieces rounded up, fractions to two decimals, what is fixed and has no quantity as it is', () => {
    assert.deepEqual(quantities(1), [7, 0.25, 1, undefined]);
    assert.deepEqual(quantities(3), [21, 0.75, 1, undefined]);
    assert.deepEqual(quantities(1.5), [11, 0.38, 1, undefined]);
    assert.deepEqual(quantities(0.001), [1, 0.01, 1, undefined]);
  });

  it('never has too few whole pieces, nor one too many because of how computers divide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), (quantity, made) => {
        const given = {
          ...howto,
          yield: { unit: 'desks', quantity: 3, maximum: 99 },
          parts: [{ name: 'Nut', quantity }],
        };
        const scaled = adaptHowto(given, { now, yield: made }).parts?.[0]?.quantity;
        assert.equal(scaled, Math.ceil((quantity * made) / 3));
      }),
    );
  });

  it('changes nothing of the how-to it is given', () => {
    const before = JSON.stringify(howto);
    adaptHowto(howto, { now, yield: 4, choices: { drawers: true } });
    assert.equal(JSON.stringify(howto), before);
  });
});

describe('progress in a how-to, merged between devices', () => {
  const id = fc.constantFrom('frame', 'drawers', 'power');
  const at = fc.nat(5);
  const revision = fc.constantFrom('r1', 'r2');
  const seen = fc.dictionary(id, fc.record({ at, revision }));
  const progress = fc.record(
    {
      steps: fc.dictionary(
        id,
        fc.record({ done: fc.boolean(), skipped: fc.boolean(), stuck: fc.boolean(), at, revision }),
      ),
      watched: seen,
      acknowledged: seen,
      notes: fc.dictionary(id, fc.record({ text: fc.string(), at })),
      choices: fc.dictionary(id, fc.record({ value: fc.constantFrom(true, false, null), at })),
      yield: fc.record({ value: fc.nat(), at }),
      playhead: fc.record({ seconds: fc.nat(), at }),
    },
    { requiredKeys: ['steps'] },
  );
  const record = progress.map((slice): CustomerRecord => ({
    version: 2,
    progress: { 'howto:desk': JSON.parse(JSON.stringify(slice)) as HowtoProgress },
    answers: {},
    dismissals: {},
    preferences: {},
  }));

  it('comes to the same in every order, however often, with notes, choices, cautions and all else', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        assert.deepEqual(mergeRecord(a, b), mergeRecord(b, a));
        assert.deepEqual(mergeRecord(mergeRecord(a, b), c), mergeRecord(a, mergeRecord(b, c)));
        assert.deepEqual(mergeRecord(a, a), a);
      }),
    );
  });

  it('keeps what each device noted, and of one note the later', () => {
    const of = (notes: HowtoProgress['notes']): CustomerRecord => ({
      version: 2,
      progress: { 'howto:desk': { steps: {}, ...(notes && { notes }) } },
      answers: {},
      dismissals: {},
      preferences: {},
    });
    const merged = mergeRecord(
      of({ frame: { text: 'Early', at: 1 }, power: { text: 'Here', at: 1 } }),
      of({ frame: { text: '', at: 2 }, drawers: { text: 'There', at: 1 } }),
    );
    assert.deepEqual(merged.progress['howto:desk']?.notes, {
      frame: { text: '', at: 2 },
      power: { text: 'Here', at: 1 },
      drawers: { text: 'There', at: 1 },
    });
  });
});
