import type { BrokenProject } from '../problems/broken-projects.js';
import { guide, type GuideFields, project, questions } from './support/guides.js';

const { seats, work, budget } = questions;

/** A project with a guide in which these fields are wrong. */
function broken(name: string, fields: GuideFields, rest: GuideFields = {}): BrokenProject {
  return { name, docent: JSON.stringify(project(fields, rest), null, 1) };
}

/** A guide of which one outcome has this must-have. */
function mustHave(name: string, when: unknown, fields: GuideFields = {}): BrokenProject {
  const outcomes = [{ id: 'team', title: 'Team', requires: [{ id: 'must', when, because: 'It must.' }] }];
  return broken(name, { criteria: [], outcomes, ...fields });
}

/** A guide of which one question is wrong. */
function question(name: string, ...asked: unknown[]): BrokenProject {
  return broken(name, { criteria: [], questions: asked, outcomes: [{ id: 'team', title: 'Team' }] });
}

const answer = (id: string) => ({ var: `answers.${id}` });

/** Guides that are not sound, and what their authors are told. */
export const brokenGuides: BrokenProject[] = [
  // References
  broken('a guide whose ids are there twice', {
    questions: [seats, work, budget, { ...seats, title: 'How many seats?' }],
    outcomes: [
      { id: 'team', title: 'Team' },
      { id: 'team', title: 'Team again' },
    ],
  }),
  broken('a guide that refers to what there is not', {
    outcomes: [
      {
        ...{ id: 'team', title: 'Team', subject: 'calender', scores: { prize: { marks: 3 } } },
        next: [
          { title: 'Set it up', ref: 'howto:set-up' },
          { title: 'Read on', ref: 'artcle:plans' },
        ],
      },
    ],
    calculators: [{ id: 'cost', type: 'total-cost', title: 'Cost', yearly: 588, outcomes: ['teams'] }],
    roles: [{ id: 'cio', criteria: ['eas'], calculators: ['costs'], arguments: { tem: 'Cheap.' } }],
    examples: [
      {
        ...{ title: 'Three people', answers: { seat: 3 }, outcome: 'teem' },
        ...{ reasons: ['aprt'], values: { 'seats-in-a-year': 3 } },
      },
    ],
  }),
  broken('a guide with a role that has no name', { roles: [{ id: 'works-council' }] }),
  broken('a guide whose text shows a value that there is not', {
    summary: 'It costs {{cost-per-year}} a year.',
    values: { 'cost-a-year': { title: 'Cost a year', value: { '*': [answer('seats'), 108] } } },
  }),
  broken(
    'a guide that hides a name of the project',
    { conditions: { large: { title: 'Large', when: { '>': [answer('seats'), 50] } } } },
    { conditions: { large: { title: 'Large', when: { '==': [{ var: 'account.size' }, 'large'] } } } },
  ),
  broken(
    'a guide that uses a shared rule about a question it does not ask',
    {
      outcomes: [
        {
          id: 'team',
          title: 'Team',
          requires: [{ id: 'small', when: { '!': [{ condition: 'big' }] }, because: 'Small.' }],
        },
      ],
      criteria: [],
    },
    { conditions: { big: { title: 'Big', when: { '>': [answer('people'), 50] } } } },
  ),
  // Questions
  question(
    'a question of which the type lacks something',
    { id: 'a', type: 'choice', title: 'A' },
    { id: 'b', type: 'money', title: 'B' },
  ),
  question('a question with what its type has no use for', {
    ...seats,
    currency: 'EUR',
    options: work.options,
    latest: '2027-01-01',
  }),
  question(
    'a question that nobody can answer',
    { ...seats, minimum: 10, maximum: 10 },
    {
      ...{ id: 'since', type: 'date', title: 'Since when?' },
      ...{ earliest: '2026-12-01', latest: '2026-11-01' },
    },
    { id: 'share', type: 'range', title: 'How much?', minimum: 200 },
    { ...work, type: 'choices', minimum: 3 },
  ),
  question('a question whose step is too long', { ...seats, step: 600 }),
  question('a question whose option is impossible for no reason', {
    ...work,
    options: [
      { ...work.options[0], possible: { '==': [{ var: 'account.country' }, 'de'] } },
      { ...work.options[1], impossible: 'No.' },
    ],
  }),
  broken('a guide that asks for points twice', {
    questions: [
      seats,
      work,
      budget,
      { id: 'points', type: 'allocation', title: 'What matters?' },
      { id: 'more', type: 'allocation', title: 'And else?' },
    ],
  }),
  question('a question for points without criteria', { id: 'points', type: 'allocation', title: 'What matters?' }),
  question(
    'questions that wait for each other',
    { ...seats, relevant: { '==': [answer('work'), 'remote'] } },
    { ...work, relevant: { '!=': [answer('budget'), null] } },
    { ...budget, relevant: { '>': [answer('seats'), 3] } },
  ),
  // Scores, scales, calculations
  broken('a guide with scores that say nothing or too much', {
    outcomes: [
      { id: 'team', title: 'Team', scores: { ease: { note: 'Easy.' }, price: { value: 49, marks: 3 } } },
      { id: 'company', title: 'Company', scores: { price: { value: '49' } } },
    ],
  }),
  broken('a guide with scales that have no length', {
    criteria: [
      { id: 'ease', title: 'Ease', direction: 'higher' },
      { id: 'price', title: 'Price', direction: 'lower', from: 100, to: 0 },
    ],
    assumptions: [
      { id: 'wage', title: 'Wage', value: 45, format: 'money', maximum: 40 },
      { id: 'rate', title: 'Rate', value: 1, format: 'percent', minimum: 2, maximum: 2 },
    ],
  }),
  broken('a guide with calculations that lack something', {
    calculators: [
      { id: 'cost', type: 'total-cost', title: 'Cost', benefit: 5 },
      { id: 'back', type: 'payback', title: 'Back', yearly: 5, format: 'money' },
      { id: 'sum', type: 'formula', title: 'Sum' },
    ],
  }),
  // Rules
  mustHave('a rule with an operator that does not exist', { '=>': [answer('seats'), 10] }),
  mustHave('a rule with too few arguments', { '==': [answer('seats')] }),
  mustHave('a rule with two operators in one object', { '<': [answer('seats'), 10], '>': [answer('seats'), 2] }),
  mustHave('a rule with a date that is none', { 'date<': [{ now: [] }, '2026-02-30'] }),
  mustHave(
    'a rule with a name that there is not',
    { condition: 'larg' },
    { conditions: { large: { title: 'Large', when: { '>': [answer('seats'), 50] } } } },
  ),
  mustHave(
    'names that lead back to themselves',
    { condition: 'a' },
    {
      conditions: {
        a: { title: 'A', when: { '!': [{ condition: 'b' }] } },
        b: { title: 'B', when: { '!!': [{ condition: 'a' }] } },
      },
    },
  ),
  mustHave('a rule that is nested too deeply', JSON.parse(`${'{"!":'.repeat(70)}true${'}'.repeat(70)}`)),
  mustHave('a condition that is a text', 'seats <= 10'),
  mustHave('a rule that reads a question there is not', { '<=': [answer('seat'), 10] }),
  mustHave('a rule that reads an assumption there is not', { '<=': [{ var: 'assumptions.wage' }, 10] }),
  mustHave('a rule that reads facts nobody knows', { '==': [{ var: 'answer.work' }, 'office'] }),
  mustHave('a rule that reads a part of an answer without parts', { '==': [answer('seats.count'), 3] }),
  mustHave('a rule that computes which answer it reads', { '>': [{ var: { cat: ['answers.', 'seats'] } }, 3] }),
  mustHave('a rule that compares with an option there is not', {
    or: [{ '==': [answer('work'), 'offices'] }, { in: [answer('work'), ['remote', 'home']] }],
  }),
  mustHave('a rule that takes an option for a number', { '>': [answer('work'), 3] }),
  mustHave('a rule that takes money for a number', { '<=': [answer('budget'), 100] }),
  mustHave('a rule that compares money with another currency', {
    'money<=': [answer('budget'), { amount: '100', currency: 'USD' }],
  }),
  mustHave('a rule that compares a number with a text', { '==': [answer('seats'), '10'] }),
  mustHave(
    'rules about answers of other types',
    {
      and: [
        { '==': [answer('online'), 'yes'] },
        { '==': [answer('tools'), 'mail'] },
        { some: [answer('tools'), { '==': [{ var: '' }, 'male'] }] },
        { '<': [answer('since'), '1.1.2026'] },
        { '==': [answer('words'), 3] },
        { '>': [answer('points'), 20] },
        { '>': [answer('points.prize'), 20] },
      ],
    },
    {
      criteria: guide().criteria,
      questions: [
        { id: 'online', type: 'yes-no', title: 'Online?' },
        {
          id: 'tools',
          type: 'choices',
          title: 'Which tools?',
          options: [
            { id: 'mail', title: 'Mail' },
            { id: 'chat', title: 'Chat' },
          ],
        },
        { id: 'since', type: 'date', title: 'Since when?' },
        { id: 'words', type: 'text', title: 'In your words?' },
        { id: 'points', type: 'allocation', title: 'What matters?' },
      ],
    },
  ),
  {
    name: 'a number beyond all numbers',
    docent: JSON.stringify(project(), null, 1).replace('"maximum": 500', '"maximum": 1e999'),
  },
  // Warnings
  broken('a guide that nobody ever checked', { reviewed: undefined }),
  broken('a guide that nobody has checked for long', { reviewed: '2025-11-01' }),
];
