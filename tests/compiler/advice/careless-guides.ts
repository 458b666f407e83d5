import type { BrokenProject } from '../problems/broken-projects.js';
import { guide, type GuideFields, project, questions } from './support/guides.js';

const { seats, work, budget } = questions;
const answer = (id: string) => ({ var: `answers.${id}` });
const must = (when: unknown, id = 'must') => ({ requires: [{ id, when, because: 'It must.' }] });

function careless(name: string, fields: GuideFields): BrokenProject {
  return { name, docent: JSON.stringify(project(fields), null, 1) };
}

const online = { id: 'online', type: 'yes-no', title: 'Online?' };

/** Guides that are sound, but can hardly be meant as they are, and what their authors are told. */
export const carelessGuides: BrokenProject[] = [
  careless('a guide with a question that is never asked', {
    questions: [
      seats,
      work,
      { ...budget, relevant: { and: [{ '==': [answer('work'), 'remote'] }, { '>': [answer('seats'), 500] }] } },
    ],
  }),
  careless('a guide with an outcome that is never possible', {
    outcomes: [
      ...(guide().outcomes as object[]),
      {
        ...{ id: 'special', title: 'Special', scores: { ease: { marks: 10 } } },
        requires: [
          { id: 'few', when: { '<': [answer('seats'), 10] }, because: 'Few.' },
          { id: 'many', when: { '>': [answer('seats'), 20] }, because: 'Many.' },
        ],
      },
    ],
  }),
  careless('a guide with answers that nothing suits', {
    criteria: [],
    questions: [seats, work, online],
    outcomes: [
      { id: 'team', title: 'Team', ...must({ and: [{ '<=': [answer('seats'), 10] }, answer('online')] }) },
      { id: 'company', title: 'Company', ...must({ '>': [answer('seats'), 11] }) },
      { id: 'none', title: 'None', ...must({ and: [{ '<=': [answer('seats'), 10] }, { '!': [answer('online')] }] }) },
    ],
  }),
  careless('a guide with outcomes that overlap', {
    criteria: [],
    questions: [seats, work],
    outcomes: [
      { id: 'team', title: 'Team', ...must({ '<=': [answer('seats'), 10] }) },
      { id: 'company', title: 'Company', ...must({ '>=': [answer('seats'), 10] }) },
    ],
  }),
  careless('a guide with criteria that never matter', {
    criteria: [
      { id: 'ease', title: 'Ease', direction: 'higher', weight: 0 },
      { id: 'price', title: 'Price', direction: 'lower', from: 0, to: 500 },
      { id: 'care', title: 'Care', direction: 'higher' },
    ],
    outcomes: [
      { id: 'team', title: 'Team', scores: { ease: { marks: 3 }, price: { value: 40 }, care: { marks: 5 } } },
      { id: 'company', title: 'Company', scores: { ease: { marks: 5 }, price: { value: 90 }, care: { marks: 5 } } },
    ],
  }),
  careless('a guide with an outcome that wins whatever is answered', {
    outcomes: [
      { id: 'team', title: 'Team', scores: { ease: { marks: 9 }, price: { value: 40 } } },
      { id: 'company', title: 'Company', scores: { ease: { marks: 5 }, price: { value: 90 } } },
      { id: 'other', title: 'Other', scores: { ease: { marks: 9 }, price: { value: { '*': [answer('seats'), 50] } } } },
    ],
  }),
  careless('a guide with a must-have about what not everybody is asked', {
    questions: [seats, work, budget, { ...online, relevant: { '==': [answer('work'), 'remote'] } }],
    outcomes: [
      ...(guide().outcomes as object[]),
      { id: 'special', title: 'Special', scores: { ease: { marks: 10 } }, ...must(answer('online'), 'is-online') },
    ],
  }),
];
