/** What may stand in a guide of these tests: as it is written, wrong on purpose or not. */
export type GuideFields = Readonly<Record<string, unknown>>;

/** Questions of the sample guide. */
export const questions = {
  seats: { id: 'seats', type: 'number', title: 'How many people will use it?', minimum: 1, maximum: 500 },
  work: {
    id: 'work',
    type: 'choice',
    title: 'Where do they work?',
    options: [
      { id: 'office', title: 'In an office' },
      { id: 'remote', title: 'Elsewhere' },
    ],
  },
  budget: { id: 'budget', type: 'money', title: 'What may it cost a month?', currency: 'EUR', minimum: 0 },
} as const;

/** A sound guide: three questions, two criteria, three outcomes; `fields` replace what it says. */
export function guide(fields: GuideFields = {}): GuideFields {
  return {
    title: 'Which plan suits us?',
    owner: 'Meridian',
    reviewed: '2026-11-01',
    questions: Object.values(questions),
    criteria: [
      { id: 'ease', title: 'How easy it is', direction: 'higher', weight: 20 },
      {
        ...{ id: 'price', title: 'Price', direction: 'lower', from: 0, to: 500, weight: 20 },
        adjust: [
          {
            when: { 'money<': [{ var: 'answers.budget' }, { amount: '100', currency: 'EUR' }] },
            by: 40,
            because: 'Your budget is tight.',
          },
        ],
      },
    ],
    outcomes: [
      {
        ...{ id: 'team', title: 'The team plan' },
        requires: [{ id: 'ten', when: { '<=': [{ var: 'answers.seats' }, 10] }, because: 'Takes ten people at most.' }],
        scores: { ease: { marks: 9 }, price: { value: 49 } },
        reasons: [
          {
            ...{ id: 'apart', speaks: 'for', text: 'Made for people who are apart.' },
            when: { '==': [{ var: 'answers.work' }, 'remote'] },
          },
        ],
      },
      {
        ...{ id: 'company', title: 'The company plan' },
        scores: { ease: { marks: 8 }, price: { value: { '*': [{ var: 'answers.seats' }, 9] } } },
      },
      {
        id: 'nothing',
        title: 'Stay as you are',
        alternative: true,
        scores: { ease: { marks: 7 }, price: { value: 0 } },
      },
    ],
    ...fields,
  };
}

/** A project file with one guide, and what else it says. */
export function project(fields: GuideFields = {}, rest: Readonly<Record<string, unknown>> = {}): GuideFields {
  return { project: 'rooms', name: 'Rooms', locales: ['en'], ...rest, advice: { plans: guide(fields) } };
}
