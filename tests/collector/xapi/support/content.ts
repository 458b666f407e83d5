import type { EntityContent } from '@docent/collector';

/** What is published under the entity of the tests: a video of 100 seconds, a step with one of its own of 20. */
export const content: EntityContent = {
  title: 'Assemble the desk',
  locale: 'en',
  skill: { id: 'assemble-desks', title: 'assemble desks' },
  length: 100,
  steps: new Map([
    ['pick-a-time', { title: 'Pick a time' }],
    ['close-up', { title: 'Close-up', length: 20 }],
  ]),
  questions: new Map([
    ['seats', { title: 'How many seats?', options: [] }],
    [
      'colour',
      {
        title: 'Which colour?',
        options: [
          { id: 'red', title: 'Red' },
          { id: 'blue', title: 'Blue' },
        ],
      },
    ],
  ]),
  skills: new Map([
    [
      'book-rooms',
      {
        title: 'book rooms',
        items: new Map([
          [
            'which-day-repeats',
            {
              revision: '6f1d2c3b4a59',
              title: 'Which days are booked?',
              tolerance: 0,
              options: [
                { id: 'monday', title: 'Monday only', right: false },
                { id: 'all-three', title: 'Monday to Wednesday', right: true },
              ],
            },
          ],
        ]),
      },
    ],
  ]),
};
