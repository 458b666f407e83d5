import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileProject } from '@docent/compiler';
import { advise, operators, valuesOf } from '@docent/engine';
import type { Advice, PublishedAdvice } from '@docent/schema';
import { once } from '../support/once.js';
import { root } from '../support/source-files.js';

const guides = { 'run-your-rooms': read('run-your-rooms'), 'maternity-leave': read('maternity-leave') };
const [product, law] = [guides['run-your-rooms'], guides['maternity-leave']];

function read(id: string): Advice {
  const file = readFileSync(join(root, `demo/project/advice/${id}.json`), 'utf8');
  const { advice } = JSON.parse(file) as { advice: Record<string, Advice> };
  const guide = advice[id];
  assert.ok(guide);
  return guide;
}

const compiled = once(() =>
  compileProject({ file: join(root, 'demo/project/docent.json'), now: new Date('2026-11-22') }),
);

async function published(id: string): Promise<PublishedAdvice> {
  const { published } = await compiled();
  const guide = published?.files.get(`e/${published.manifest.entities[`advice:${id}`]?.en}.json`);
  return JSON.parse(new TextDecoder().decode(guide)) as PublishedAdvice;
}

for (const [id, guide] of Object.entries(guides)) {
  describe(`the guide ${id}`, () => {
    it('asks eight questions or more, has five outcomes or more, and ten example cases or more', () => {
      assert.ok(guide.questions.length >= 8, `${guide.questions.length} questions`);
      assert.ok(guide.outcomes.length >= 5, `${guide.outcomes.length} outcomes`);
      assert.ok((guide.examples ?? []).length >= 10, `${guide.examples?.length} example cases`);
    });

    it('says who stands behind it, on what grounds, and until when', () => {
      assert.ok(guide.owner);
      assert.ok((guide.sources ?? []).length >= 5);
      assert.ok(guide.sources?.every(({ url }) => url?.startsWith('https://')));
      assert.match(guide.reviewed ?? '', /^2026-11-/);
      assert.ok((guide.expires ?? '') > '2026-11-30');
    });

    it('has an example case for each outcome', () => {
      const advised = new Set(guide.examples?.map(({ outcome }) => outcome));
      assert.deepEqual(
        guide.outcomes.map(outcome => outcome.id).filter(outcome => !advised.has(outcome)),
        [],
      );
    });

    it('says of each outcome what speaks for it, and whom it would not suit', () => {
      for (const { id: outcome, reasons, unsuitable, next } of guide.outcomes) {
        assert.ok(
          reasons?.some(({ speaks }) => speaks === 'for'),
          outcome,
        );
        assert.ok(unsuitable && next?.length, outcome);
      }
    });

    it('advises in each example case as its author, or its source, would, clearly and with the same amounts', async () => {
      const compiled = await published(id);
      for (const { answers, now = '2026-11-22', outcome, reasons = [], title, values = {} } of guide.examples ?? []) {
        const situation = { answers, now, operators };
        const { first, ignored, verdict } = advise(compiled, situation);
        const name = JSON.stringify(title);
        assert.deepEqual(
          { verdict, first: first?.id, ignored },
          { verdict: 'recommended', first: outcome, ignored: [] },
          name,
        );
        for (const reason of reasons) assert.ok(first?.reasons.includes(reason), `${name}: ${reason}`);
        const found = valuesOf(compiled, situation);
        for (const [value, expected] of Object.entries(values))
          assert.deepEqual(found[value], expected, `${name}: ${value}`);
      }
    });

    it('uses what the project shares', () => {
      const text = JSON.stringify(guide);
      assert.ok(text.includes('{"condition":"asked-by-finance"}'));
      assert.ok(text.includes('{"value":"today"}'));
    });
  });
}

describe('the guide to the vendor’s own product', () => {
  it('offers alternatives that are not the vendor’s, doing nothing among them', () => {
    const alternatives = product.outcomes.filter(({ alternative }) => alternative).map(({ id }) => id);
    assert.ok(alternatives.length >= 2 && alternatives.includes('house-rules'));
    assert.ok(product.outcomes.some(({ subject }) => subject === 'plan-team'));
  });

  it('says of each of its own outcomes what speaks against it', () => {
    for (const { id, alternative, reasons } of product.outcomes)
      if (!alternative)
        assert.ok(
          reasons?.some(({ speaks }) => speaks === 'against'),
          id,
        );
  });

  it('weighs criteria by the answers, and lets the customer share out points', () => {
    assert.ok(product.criteria?.every(({ adjust }) => adjust === undefined || adjust.length > 0));
    assert.ok((product.criteria ?? []).filter(({ adjust }) => adjust).length >= 5);
    assert.ok(product.questions.some(({ type }) => type === 'allocation'));
  });

  it('speaks to the six roles of a considered purchase about every outcome', () => {
    const roles = Object.fromEntries((product.roles ?? []).map(role => [role.id, Object.keys(role.arguments ?? {})]));
    const six = 'finance-executive business-executive department-manager end-user cio technical-expert'.split(' ');
    assert.deepEqual(Object.keys(roles).sort(), six.sort());
    const outcomes = product.outcomes.map(({ id }) => id).sort();
    for (const [role, spoken] of Object.entries(roles)) assert.deepEqual(spoken.sort(), outcomes, role);
  });

  it('calculates total cost, return and payback, on assumptions with their sources', () => {
    const types = new Set(product.calculators?.map(({ type }) => type));
    assert.deepEqual([...types].sort(), ['formula', 'payback', 'return-on-investment', 'total-cost']);
    assert.ok((product.assumptions ?? []).filter(({ source }) => source).length >= 5);
  });
});

describe('the guide that is a public rule set', () => {
  it('quotes the source of every rule', () => {
    const named = [...Object.entries(law.conditions ?? {}), ...Object.entries(law.values ?? {})];
    const ofOutcomes = law.outcomes.flatMap(({ requires = [], reasons = [] }) => [...requires, ...reasons]);
    const rules = [...named, ...ofOutcomes.map(rule => [rule.id, rule] as const)];
    assert.ok(rules.length >= 40);
    assert.deepEqual(
      rules.filter(([, { source }]) => !source).map(([id]) => id),
      [],
    );
  });

  it('takes half of its example cases or more from its source, and checks what they come to', () => {
    const all = law.examples ?? [];
    const published = all.filter(({ source }) =>
      JSON.stringify(source ?? '').includes('maternity_pay_calculator_test'),
    );
    assert.ok(published.length * 2 >= all.length, `${published.length} of ${all.length}`);
    assert.ok(published.every(({ values }) => Object.keys(values ?? {}).length > 0));
  });

  it('leaves no case open and none twice: whatever is answered, exactly one outcome follows', async () => {
    const compiled = await published('maternity-leave');
    const answers = fc.record(
      Object.fromEntries(compiled.questions.map(question => [question.id, answerTo(question)])),
    );
    const check = fc.property(answers, given => {
      const { outcomes, verdict } = advise(compiled, { answers: given, now: '2026-11-22', operators });
      assert.equal(verdict, 'recommended');
      assert.equal(outcomes.filter(({ status }) => status === 'possible').length, 1);
    });
    fc.assert(check, { numRuns: 60 });
  });

  it('calculates with dates and with money', () => {
    const rules = JSON.stringify(law.values);
    for (const operator of [
      'date+',
      'date-',
      'days-between',
      'duration*',
      'money*',
      'money/',
      'round-up',
      'round-down',
    ])
      assert.ok(rules.includes(`"${operator}":`), operator);
  });
});

/** Any answer to a question of the leave planner, near enough to each other for every rule to matter. */
function answerTo({ id, options = [], type }: PublishedAdvice['questions'][number]): fc.Arbitrary<unknown> {
  if (type === 'choice') return fc.constantFrom(...options.map(option => option.id));
  if (type === 'yes-no') return fc.boolean();
  if (type === 'money') return fc.nat(500_000).map(pence => ({ amount: (pence / 100).toFixed(2), currency: 'GBP' }));
  const [from, days] = id === 'started' ? ['2026-01-01', 365] : ['2026-11-01', 120];
  return fc.nat(days).map(day => new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10));
}
