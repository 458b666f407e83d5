import type { BrokenProject } from '../problems/broken-projects.js';
import { guide, type GuideFields, project, questions } from './support/guides.js';

const sure = { seats: 3, work: 'office', budget: { amount: '200', currency: 'EUR' } };

/** A sound guide with an example that is not. */
function example(name: string, fields: GuideFields, of: GuideFields = {}): BrokenProject {
  const examples = [{ title: 'Three people', answers: sure, outcome: 'team', ...fields }];
  return { name, docent: JSON.stringify(project({ ...of, examples }), null, 1) };
}

const [team, company] = guide().outcomes as object[];

/** Guides of which an example case comes out differently, and what their authors are told. */
export const brokenExamples: BrokenProject[] = [
  example('an example that is excluded by a must-have', { answers: { ...sure, seats: 30 } }),
  example('an example that loses by a criterion', { outcome: 'company' }),
  example('an example of nobody whom anything suits', { outcome: undefined }),
  example(
    'an example whom nothing suits',
    { answers: { ...sure, seats: 30 } },
    {
      outcomes: [
        team,
        { ...company, requires: [{ id: 'few', when: { '<': [{ var: 'answers.seats' }, 20] }, because: 'Few.' }] },
      ],
    },
  ),
  example('an example that leaves open what decides', { answers: { work: 'office' } }),
  example('an example with a reason that is not given', { reasons: ['apart'] }),
  example(
    'an example with another value',
    { values: { 'seats-in-a-year': 4 } },
    {
      values: { 'seats-in-a-year': { title: 'Seats', value: { '*': [{ var: 'answers.seats' }, 1.2] } } },
    },
  ),
  example(
    'an example with a value that divides by zero',
    { values: { share: 4 } },
    {
      values: {
        share: { title: 'Share', value: { '/': [{ var: 'answers.seats' }, { '-': [{ var: 'answers.seats' }, 3] }] } },
      },
    },
  ),
  example('an example with answers that fit no question', {
    answers: { seats: 0.5, work: 'home', budget: 200 },
  }),
  example(
    'an example that answers what is not asked',
    { answers: { ...sure, since: '2026-01-01' } },
    {
      questions: [
        ...Object.values(questions),
        { id: 'since', type: 'date', title: 'Since?', relevant: { '==': [{ var: 'answers.work' }, 'remote'] } },
      ],
    },
  ),
];
