import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGuide, readGuide } from './support/compile-guide.js';
import { guide, project, questions } from './support/guides.js';

const seats = { var: 'answers.seats' };

describe('a published guide', () => {
  it('has its defaults filled in', async test => {
    const published = readGuide(await compileGuide(test, project()));
    assert.equal(published.layout, 'steps');
    assert.equal(published.currency, 'EUR');
    assert.deepEqual(
      published.criteria.map(({ id, from, to, weight }) => ({ id, from, to, weight })),
      [
        { id: 'ease', from: 0, to: 10, weight: 20 },
        { id: 'price', from: 0, to: 500, weight: 20 },
      ],
    );
    assert.deepEqual(published.outcomes[1]!.requires, []);
    assert.deepEqual(published.calculators, []);
  });

  it('has its rules exactly as they are written', async test => {
    const when = { or: [{ in: [{ var: ['answers.work', null] }, ['remote']] }, { '>': [seats, 3, ''].slice(0, 2) }] };
    const [team, ...others] = guide().outcomes as { requires: object[] }[];
    const outcomes = [{ ...team, requires: [{ id: 'must', when, because: 'It must.' }] }, ...others];
    const published = readGuide(await compileGuide(test, project({ outcomes })));
    assert.deepEqual(published.outcomes[0]!.requires[0]!.when, when);
  });

  it('has the shared rules that its rules and texts use, through others as well, and no more', async test => {
    const shared = {
      conditions: {
        large: { title: 'Large', when: { '>': [{ value: 'grown' }, 50] } },
        unused: { title: 'Unused', when: { '>': [{ value: 'other' }, 50] } },
      },
      values: {
        grown: { title: 'Grown', value: { '*': [seats, { value: 'rate' }] }, source: 'Our own count.' },
        rate: { title: 'Rate', value: 1.2 },
        told: { title: 'Told', value: { '*': [seats, 2] } },
        other: { title: 'Other', value: 1 },
      },
    };
    const fields = {
      summary: 'In a year you will be {{told|number}}.',
      conditions: { big: { title: 'Big', when: { condition: 'large' } } },
      values: { own: { title: 'Own', value: 3 } },
    };
    const { conditions, values } = readGuide(await compileGuide(test, project(fields, shared)));
    assert.deepEqual(Object.keys(conditions).sort(), ['big', 'large']);
    assert.deepEqual(Object.keys(values).sort(), ['grown', 'own', 'rate', 'told']);
    assert.deepEqual(values.grown, shared.values.grown);
  });

  it('is in the language of its reader, shared rules too', async test => {
    const text = (en: string, de: string) => ({ en, de });
    const fields = {
      title: text('Which plan?', 'Welcher Tarif?'),
      questions: [{ ...questions.seats, unit: text('people', 'Leute') }, questions.work, questions.budget],
      summary: text('For {{seats-grown}} people.', 'Für {{seats-grown}} Leute.'),
    };
    const values = { 'seats-grown': { title: text('Seats', 'Plätze'), value: seats } };
    const compiled = await compileGuide(test, project(fields, { locales: ['en', 'de'], values }));
    const german = readGuide(compiled, 'de');
    assert.equal(german.title, 'Welcher Tarif?');
    assert.equal(german.questions[0]!.unit, 'Leute');
    assert.equal(german.values['seats-grown']!.title, 'Plätze');
    assert.deepEqual(german.summary, [['p', {}, 'Für ', ['value', 'seats-grown', 'text'], ' Leute.']]);
    assert.equal(german.questions[1]!.title, questions.work.title);
    assert.equal(german.revision, readGuide(compiled).revision);
  });
});

describe('the revision of a guide', () => {
  const revision = async (test: Parameters<typeof compileGuide>[0], fields: object, rest: object = {}) =>
    readGuide(await compileGuide(test, project({ ...fields }, { ...rest }))).revision;
  const large = (more: number, source?: string) => ({
    conditions: { large: { title: 'Large', when: { '>': [seats, more] }, ...(source && { source }) } },
  });
  const [team, ...others] = guide().outcomes as object[];
  const outcomes = [{ ...team, requires: [{ id: 'must', when: { condition: 'large' }, because: 'So.' }] }, ...others];

  it('changes with what advice follows from, in the guide and in the shared rules that it uses', async test => {
    const all = await Promise.all([
      revision(test, {}),
      revision(test, { layout: 'page' }),
      revision(test, { outcomes: [team] }),
      revision(test, { outcomes }, large(50)),
      revision(test, { outcomes }, large(60)),
    ]);
    assert.equal(new Set(all).size, all.length);
  });

  it('stays with new sources, examples and translations', async test => {
    const answers = { seats: 3, work: 'office', budget: { amount: '90', currency: 'EUR' } };
    const examples = [{ title: 'Three people', answers, outcome: 'nothing' }];
    const sourced = [{ ...team, facts: [{ title: 'Seats', text: '10', source: 'Price list' }] }, ...others];
    const plain = [{ ...team, facts: [{ title: 'Seats', text: '10' }] }, ...others];
    assert.equal(await revision(test, { examples }), await revision(test, {}));
    assert.equal(await revision(test, { outcomes: sourced }), await revision(test, { outcomes: plain }));
    assert.equal(
      await revision(test, { outcomes }, large(50, 'Page 3')),
      await revision(test, { outcomes }, large(50)),
    );
  });
});
