import type { StoredMessage } from '@docent/collector';

/** The moment at which everything begins. */
export const start = Date.parse('2025-03-01T10:00:00Z');
const hour = 3_600_000;

/** Properties of an answer; hostile clients send any. */
interface Fields {
  phase: unknown;
  [name: string]: unknown;
}

/** Makes messages of learners as the store takes them, each with an id of its own that begins so. */
export function createLearners(prefix = 'learning') {
  let made = 0;
  const message = (fields: Partial<StoredMessage>, body: object): StoredMessage => ({
    ...{ messageId: `${prefix}-${made++}`, type: 'track', event: null, userId: null, anonymousId: null },
    ...{ previousId: null, verified: 0, originalTimestamp: null, timestamp: start, receivedAt: start, tab: null },
    sequence: made,
    ...fields,
    message: JSON.stringify(body),
  });
  const track = (userId: string, event: string, hours: number, properties: object, groupId?: string): StoredMessage => {
    const timestamp = start + hours * hour;
    const context = { docent: { ref: 'check:rooms' }, ...(groupId !== undefined && { groupId }) };
    return message({ event, userId, timestamp, receivedAt: timestamp }, { type: 'track', event, properties, context });
  };
  return {
    track,
    /** A first attempt at `<phase>-1`, of four options, right unless said otherwise. */
    answer(userId: string, hours: number, properties: Fields, groupId?: string): StoredMessage {
      const item = `${String(properties.phase)}-1`;
      const whole = { item, itemRevision: 'r1', skill: 'book-rooms', type: 'choice', form: 'a', attempt: 1, credit: 1 };
      return track(userId, 'Check Answered', hours, { ...whole, options: 4, seconds: 9, ...properties }, groupId);
    },
    identify: (userId: string, traits: object): StoredMessage =>
      message({ type: 'identify', userId }, { type: 'identify', traits }),
  };
}

/**
 * Twelve learners of as many accounts. Before, 3 of 12 are right; 6 are sure that it is monday, 3 know that they do not know. They
 * learn; afterwards 9 of 12 are right, one of the first three no more. Confidence goes from 40 to 60. Two weeks later refreshers, of
 * which 0.9 are expected to be right, find 9 of 12. Eight do it in the product without help, after one to eight hours, and one
 * with help. Six master it, one of whom lapses.
 */
export function cohort(): StoredMessage[] {
  const { answer, track } = createLearners();
  return Array.from({ length: 12 }, (_, index) => {
    const [customer, account] = [`learner-${index}`, `account-${index}`];
    const say = (event: string, hours: number, properties: object) =>
      track(customer, event, hours, { skill: 'book-rooms', ...properties }, account);
    const pre = [
      { credit: 1, certainty: 2, response: 'all-three' },
      { credit: 0, certainty: 3, response: 'monday' },
      { credit: 0, certainty: 1, response: 'friday' },
    ][index < 3 ? 0 : index < 9 ? 1 : 2]!;
    const knows = index >= 1 && index <= 9;
    const doing = { phase: 'review', item: 'do-it', type: 'do', options: undefined };
    return [
      say('Confidence Rated', 0, { phase: 'pre', confidence: 40 }),
      answer(customer, 0, { phase: 'pre', ...pre }, account),
      ...(index < 9 ? [answer(customer, index + 1, { ...doing, aided: index === 8 }, account)] : []),
      answer(customer, 24, { phase: 'post', credit: Number(knows), certainty: knows ? 3 : 1, response: 'x' }, account),
      say('Confidence Rated', 24, { phase: 'post', confidence: 60 }),
      ...(index < 6 ? [say('Skill Mastered', 25, { known: 0.96, retrievability: 0.99 })] : []),
      answer(customer, 14 * 24, { phase: 'review', predicted: 0.9, credit: Number(index < 9) }, account),
      ...(index < 1 ? [say('Skill Lapsed', 14 * 24, { retrievability: 0.8 })] : []),
    ];
  }).flat();
}

/** What must make no difference: answers of scripts, retries, second sittings, clocks that jump, and what only a hostile client sends. */
export function strange(): StoredMessage[] {
  const { answer, track } = createLearners('strange');
  const bots = Array.from({ length: 30 }, (_, index) => answer(`bot-${index}`, 1, { phase: 'pre', seconds: 0.05 }));
  return [
    ...bots,
    answer('learner-5', 25, { phase: 'post', credit: 0, attempt: 2 }),
    // Its clock went back by a day, and it is a second sitting, whatever it says.
    answer('learner-5', -24, { phase: 'pre', credit: 1, certainty: 3 }),
    answer('learner-5', 1, { phase: 'pre', credit: 'all' }),
    answer('learner-5', 1, { phase: 'pre', credit: 1e300 }),
    answer('learner-5', 1, { phase: 'pre', item: 'x'.repeat(100) }),
    answer('learner-5', 1, { phase: 'pre', skill: null }),
    answer('learner-5', 1, { phase: { deep: [] }, item: 'odd', certainty: 'very' }),
    track('learner-5', 'Confidence Rated', 2, { skill: 'book-rooms', phase: 'pre', confidence: 'lots' }),
    ...Array.from({ length: 3 }, (_, index) => answer('learner-6', 3, { phase: 'pre', skill: `unknown-${index}` })),
  ];
}

/**
 * Fifty customers in an experiment, half of them held out. A week and a day later 6 of 25 who were held out are right, and 21 of
 * 25 of the others. One more was seen in both arms. One answered the probe too early, which does not count.
 *
 * @param declared what the page told of the experiment
 */
export function experiment(declared: object = {}): StoredMessage[] {
  const { answer, track } = createLearners('experiment');
  const eligible = (customer: string, arm: string) =>
    track(customer, 'Experiment Eligible', 0, { experiment: 'rooms', arm, ...declared });
  const units = Array.from({ length: 50 }, (_, index) => {
    const held = index % 2 === 0;
    const credit = Number(Math.floor(index / 2) < (held ? 6 : 21));
    const customer = `unit-${index}`;
    return [
      eligible(customer, held ? 'holdout' : 'treated'),
      eligible(customer, held ? 'holdout' : 'treated'),
      answer(customer, 8 * 24, { phase: 'probe', credit }),
    ];
  }).flat();
  return [
    ...units,
    ...[eligible('both', 'holdout'), eligible('both', 'treated'), answer('both', 8 * 24, { phase: 'probe' })],
    ...[eligible('early', 'treated'), answer('early', 24, { phase: 'probe' })],
  ];
}
