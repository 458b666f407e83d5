import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatProblem } from '@docent/compiler';
import { compileGuide, readGuide } from './support/compile-guide.js';
import { guide, type GuideFields, project, questions } from './support/guides.js';

const told = async (test: Parameters<typeof compileGuide>[0], docent: string | object) =>
  (await compileGuide(test, docent)).problems.map(({ code, path }) => `${code} ${path}`);
const answer = (id: string) => ({ var: `answers.${id}` });
const answers = { seats: 3, work: 'office', budget: { amount: '200', currency: 'EUR' } };

/** A copy of something in which every text that customers read is this one. */
function withTexts(part: unknown, text: string): unknown {
  if (Array.isArray(part)) return part.map(entry => withTexts(entry, text));
  if (typeof part !== 'object' || part === null) return part;
  const texts = ['title', 'summary', 'help', 'why', 'because', 'text', 'note', 'unsuitable', 'source', 'unit', 'owner'];
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      texts.includes(key) && typeof value === 'string' ? text : withTexts(value, text),
    ]),
  );
}

describe('a hostile guide', () => {
  it('with rules a thousand levels deep is refused without overflowing the stack', async test => {
    const deep = `${'{"!":['.repeat(1000)}true${']}'.repeat(1000)}`;
    const docent = JSON.stringify(project({ conditions: { deep: { title: 'Deep', when: 'DEEP' } } }));
    assert.deepEqual(await told(test, docent.replace('"DEEP"', deep)), ['too-deep ']);
  });

  it('with rules of ten thousand parts is refused', async test => {
    const many = { or: Array.from({ length: 10_000 }, (_, index) => ({ '==': [answer('seats'), index] })) };
    const found = await told(test, project({ conditions: { many: { title: 'Many', when: many } } }));
    assert.deepEqual(found, ['rule-too-large /advice/plans/conditions/many/when']);
  });

  it('with numbers that are none is refused', async test => {
    const docent = JSON.stringify(project());
    for (const number of ['1e999', '-1e999']) {
      const found = await told(test, docent.replace('"weight":20', `"weight":${number}`));
      assert.deepEqual(found, ['out-of-range /advice/plans/criteria/0/weight']);
    }
    assert.deepEqual(await told(test, docent.replace('"weight":20', '"weight":NaN')), ['syntax ']);
  });

  it('that divides by zero is published, and advises without that value', async test => {
    const nothing = { '/': [1, { '-': [answer('seats'), answer('seats')] }] };
    const outcomes = [
      { ...(guide().outcomes as object[])[0], scores: { ease: { value: nothing }, price: { value: 1 } } },
    ];
    const fields = { outcomes, examples: [{ title: 'Three', answers, outcome: 'team' }] };
    assert.deepEqual(
      (await told(test, project(fields))).filter(problem => !/^(criterion-dead|no-outcome)/.test(problem)),
      [],
    );
  });

  it('whose weights are all zero is warned of each of them, and still advises in its own order', async test => {
    const criteria = (guide().criteria as object[]).map(criterion => ({ ...criterion, weight: 0, adjust: [] }));
    const fields = { criteria, examples: [{ title: 'Three', answers, outcome: 'team' }] };
    assert.deepEqual(await told(test, project(fields)), [
      'criterion-dead /advice/plans/criteria/0',
      'criterion-dead /advice/plans/criteria/1',
    ]);
  });

  const hidden = 'Safe \u202Egnp.exe\u202C text';
  for (const [name, text] of [
    ['scripts', '<script>alert(1)</script>'],
    ['an image that fails', '<img src=x onerror=alert(1)>'],
    ['a link that runs code', '[Click](javascript:alert(1))'],
    ['characters that turn the direction of text', hidden],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ] as const) {
    it(`with ${name} in every text is refused, or shows it as text, and prints no message that looks like another`, async test => {
      const rich = {
        ...guide(),
        summary: 'Text',
        questions: [{ ...questions.seats, help: 'Text', why: 'Text' }, questions.work, questions.budget],
      };
      const docent = { ...project(), advice: { plans: withTexts(rich, text) } };
      const compiled = await compileGuide(test, docent);
      for (const problem of compiled.problems) {
        const line = formatProblem(problem);
        assert.ok(line.length < 1000, `${line.length} characters`);
        assert.doesNotMatch(line, /[\u0000-\u0009\u000b-\u001f\u200e\u200f\u202a-\u202e]/);
      }
      if (!compiled.published) return;
      const json = JSON.stringify(readGuide(compiled));
      assert.doesNotMatch(json, /"(script|img|iframe)",\{|javascript:/);
    });
  }

  it('with keys of JavaScript for ids is refused', async test => {
    for (const id of ['__proto__', 'constructor', 'prototype']) {
      const docent = JSON.stringify(
        project({ conditions: { mine: { title: 'Mine', when: { '==': [1, answer('seats')] } } } }),
      );
      const found = await told(test, docent.replace('"mine"', JSON.stringify(id)));
      assert.ok(found[0]!.startsWith('forbidden-key'), found.join());
    }
    const inherited: GuideFields = { conditions: { large: { title: 'L', when: { condition: 'valueof' } } } };
    assert.deepEqual(await told(test, project(inherited)), [
      'rule-unknown-name /advice/plans/conditions/large/when/condition',
    ]);
  });
});
