import type { StoredMessage } from '@docent/collector';

/** The moment at which everything begins. */
export const start = Date.parse('2025-03-01T10:00:00Z');
const minute = 60_000;
const month = 31 * 24 * 60 * minute;

/** Makes messages of customers who are asked, as the store takes them, each with an id of its own that begins so. */
export function createRespondents(prefix = 'asked', survey = 'setup') {
  let made = 0;
  const message = (fields: Partial<StoredMessage>, body: object): StoredMessage => ({
    ...{ messageId: `${prefix}-${made++}`, type: 'track', event: null, userId: null, anonymousId: null },
    ...{ previousId: null, verified: 0, originalTimestamp: null, timestamp: start, receivedAt: start, tab: null },
    sequence: made,
    ...fields,
    message: JSON.stringify(body),
  });
  const track = (userId: string, event: string, timestamp: number, properties: object = {}, more: object = {}) =>
    message(
      { event, userId, timestamp, receivedAt: timestamp },
      {
        ...{ type: 'track', event, properties },
        context: { docent: { ref: `survey:${survey}` }, locale: 'en-GB', ...more },
      },
    );
  return {
    track,
    answer: (userId: string, timestamp: number, properties: object, more?: object) =>
      track(userId, 'Survey Question Answered', timestamp, properties, more),
    identify: (userId: string, traits: object): StoredMessage =>
      message({ type: 'identify', userId }, { type: 'identify', traits }),
  };
}

/**
 * Twenty customers are shown a survey, one sends it away, one does nothing. Of the 18 who begin, 10 would recommend, 4 would not; two
 * leave after that. Eight of 16 say it takes too many steps, the others the price. 14 write something, for the last two it is not
 * relevant; all 16 send it. The first nine answer in March, the others in April, plan by plan in turns.
 */
export function respondents(): StoredMessage[] {
  const { answer, identify, track } = createRespondents();
  return Array.from({ length: 20 }, (_, index) => {
    const customer = `customer-${index}`;
    const at = (minutes: number): number => start + (index < 9 ? 0 : month) + minutes * minute;
    const score = index < 10 ? 9 : index < 14 ? 7 : 3;
    const account = { groupId: `account-${index % 10}` };
    return [
      identify(customer, { plan: index % 2 ? 'team' : 'free' }),
      track(customer, 'Survey Shown', at(0)),
      ...(index === 19 ? [track(customer, 'Survey Dismissed', at(1))] : []),
      ...(index < 18
        ? [
            track(customer, 'Survey Started', at(1)),
            answer(customer, at(2), { question: 'recommend', type: 'nps', score: index === 0 ? 2 : score }, account),
          ]
        : []),
      ...(index === 0 ? [answer(customer, at(3), { question: 'recommend', type: 'nps', score }, account)] : []),
      ...(index < 16
        ? [answer(customer, at(4), { question: 'why', type: 'one-of', choice: index < 8 ? 'too-many-steps' : 'price' })]
        : []),
      ...(index < 14
        ? [
            answer(customer, at(5), {
              ...{ question: 'more', type: 'text' },
              text: index % 2 ? 'The cable was missing. Please add it!' : 'A missing cable; the manual is 100% wrong',
            }),
          ]
        : []),
      ...(index < 16 ? [track(customer, 'Survey Submitted', at(6), { questions: 3, seconds: 240 })] : []),
      // What comes later changes nothing of what was sent.
      ...(index === 1 ? [answer(customer, at(70), { question: 'recommend', type: 'nps', score: 0 }, account)] : []),
    ];
  }).flat();
}

/** Fourteen customers who share points, mark needs, choose the best and the worst, rank, and fill a matrix. */
export function needs(): StoredMessage[] {
  const { answer } = createRespondents('needs', 'needs');
  return Array.from({ length: 14 }, (_, index) => {
    const customer = `needs-${index}`;
    const odd = index % 2;
    const give = (minutes: number, question: string, properties: object) =>
      answer(customer, start + minutes * minute, { question, ...properties });
    return [
      give(1, 'share', { type: 'allocation', allocation: odd ? { price: 60, speed: 40 } : { price: 20, speed: 80 } }),
      give(2, 'map', {
        type: 'importance-performance',
        rows: {
          ...{ 'speed/importance': 8 + odd, 'speed/us': 3 + odd, 'speed/them': 7 },
          ...{ 'price/importance': 4, 'price/us': 8, 'price/them': 5 + odd },
        },
      }),
      give(3, 'most', { type: 'best-worst', rows: { best: index < 10 ? 'speed' : 'price', worst: 'colours' } }),
      give(4, 'order', { type: 'ranking', choices: odd ? ['speed', 'price'] : ['price', 'speed'] }),
      give(5, 'grid', { type: 'matrix', rows: { cables: index < 7 ? 'good' : 'bad', manual: 4 } }),
      give(6, 'which', { type: 'any-of', choices: index < 7 ? ['a', 'b', 'b'] : ['a'] }),
      give(7, 'easy', { type: 'ces', score: 6 }),
      give(8, 'content', { type: 'csat', score: odd ? 5 : 2 }),
      give(9, 'rooms', { type: 'number', score: -10 - index }),
      give(10, 'mail', { type: 'contact', text: `needs-${index}@x.example` }),
      give(11, 'when', index === 0 ? { type: 'date', declined: true } : { type: 'date', text: '2026-02-11' }),
    ];
  }).flat();
}

/** What only hostile clients send. */
export function hostile(): StoredMessage[] {
  const { answer, track } = createRespondents('hostile');
  const say = (index: number, properties: object): StoredMessage =>
    answer(`hostile-${index}`, start + index, { question: 'recommend', type: 'nps', ...properties });
  const elsewhere = createRespondents('elsewhere', '../../etc');
  return [
    ...[11, -1, 4.5, 1e300, '9', null, {}, [9]].map((score, index) => say(index, { score })),
    say(20, { question: '=cmd|calc', score: 9 }),
    say(21, { question: 'x'.repeat(70), score: 9 }),
    say(22, { type: '<script>', score: 9 }),
    say(23, { question: 'odd', type: 'any-of', choices: 'none' }),
    say(24, { question: 'odd', type: 'any-of', choices: ['=1+1', { deep: [] }, 'y'.repeat(100)] }),
    say(25, { question: 'odd', type: 'matrix', rows: [1] }),
    say(26, { question: 'odd', type: 'allocation', allocation: 'all' }),
    say(27, { question: 'odd', type: 'text', text: 'z'.repeat(1_000_000) }),
    say(28, { question: 'odd', type: 'text', text: '=HYPERLINK("x")\u001b[2J\u202e\r\nsurvey:forged' }),
    say(29, { question: { deep: 1 }, type: 'nps' }),
    track('hostile-30', 'Survey Exploded', start),
    elsewhere.answer('hostile-31', start, { question: 'recommend', type: 'nps', score: 0 }),
  ];
}
