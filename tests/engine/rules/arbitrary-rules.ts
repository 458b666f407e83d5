import fc from 'fast-check';

/** Facts as some customer has told them: numbers, answers of yes and no, a text, and a list of things. */
export interface SomeFacts {
  a?: number;
  b?: number;
  yes?: boolean;
  plan?: string;
  items?: { count?: number; sold?: boolean }[];
}

const whole: fc.Arbitrary<SomeFacts> = fc.record({
  a: fc.integer({ min: -3, max: 3 }),
  b: fc.integer({ min: -3, max: 3 }),
  yes: fc.boolean(),
  plan: fc.constantFrom('', 'team', 'company'),
  items: fc.array(fc.record({ count: fc.integer({ min: 0, max: 3 }), sold: fc.boolean() }), { maxLength: 3 }),
});

/** The same facts twice, all of them and some of them. */
export const facts: fc.Arbitrary<{ all: SomeFacts; some: SomeFacts }> = whole.chain(all =>
  fc
    .tuple(fc.subarray(Object.keys(all) as (keyof SomeFacts)[]), fc.array(fc.boolean(), { maxLength: 3 }))
    .map(([known, elements]) => {
      const some = Object.fromEntries(known.map(name => [name, all[name]])) as SomeFacts;
      const hide = (item: { count?: number; sold?: boolean }, index: number) =>
        elements[index] ? { sold: item.sold } : item;
      return {
        all,
        some: some.items ? { ...some, items: some.items.map(hide) as NonNullable<SomeFacts['items']> } : some,
      };
    }),
);

const fact = (name: string) => ({ var: name });
const operation = (operator: string, ...args: fc.Arbitrary<unknown>[]) =>
  fc.tuple(...args).map(given => ({ [operator]: given }));

/** Rules that can be computed whatever the facts above are. */
export const rules: fc.Arbitrary<unknown> = fc.letrec(tie => {
  const number = fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(fact('a'), fact('b'), { var: ['b', 1] }),
    fc.integer({ min: -3, max: 3 }),
    operation('+', tie('number'), tie('number')),
    operation('-', tie('number'), tie('number')),
    operation('if', tie('rule'), tie('number'), tie('number')),
    fc.constant({ reduce: [fact('items'), { '+': [fact('current.count'), fact('accumulator')] }, 0] }),
  );
  const compare = fc.oneof(
    ...['<', '<=', '>', '>=', '==', '!=='].map(operator => operation(operator, number, number)),
    operation('<', number, number, number),
    operation('in', fc.constant(fact('plan')), fc.constantFrom(['team'], ['team', 'company'], 'teamwork')),
    operation('==', fc.constant(fact('plan')), fc.constantFrom('', 'team')),
  );
  const onItem = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map(count => ({ '>': [fact('count'), count] })),
    fc.constant({ or: [fact('sold'), { '==': [fact('count'), 1] }] }),
  );
  const list = fc.oneof(
    fc.constant(fact('items')),
    onItem.map(rule => ({ filter: [fact('items'), rule] })),
  );
  const rule = fc.oneof(
    { maxDepth: 5 },
    compare,
    fc.constantFrom<unknown>(true, false, fact('yes'), fact('plan'), fact('items'), { var: ['a', 2] }),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(parts => ({ and: parts })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(parts => ({ or: parts })),
    operation('!', tie('rule')),
    operation('!!', tie('rule')),
    operation('if', tie('rule'), tie('rule'), tie('rule')),
    operation('if', tie('rule'), tie('rule'), tie('rule'), tie('rule')),
    fc.tuple(fc.constantFrom('all', 'some', 'none'), list, onItem).map(([name, from, of]) => ({ [name]: [from, of] })),
    list.map(from => ({ map: [from, fact('count')] })),
    fc.subarray(['a', 'yes', 'plan']).map(paths => ({ missing: paths })),
    fc.subarray(['a', 'yes', 'plan']).map(paths => ({ missing_some: [1, paths] })),
  );
  return { number, rule };
}).rule;

/** The same, and rules that cannot be computed, or whose operators do not exist. */
export const anyRules: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    rules,
    fc.constantFrom<unknown>(
      { '<': [{ '/': [1, 0] }, 2] },
      { '>': [{ '-': ['apple'] }, 0] },
      { 'money<': [{ money: [1, 'EUR'] }, { money: [2, 'USD'] }] },
      { 'date<': ['yesterday', fact('a')] },
      { nonsense: [fact('a')] },
      { condition: 'nowhere' },
      null,
    ),
    fc.array(tie('rule'), { maxLength: 3 }).map(parts => ({ and: parts })),
    fc.array(tie('rule'), { maxLength: 3 }).map(parts => ({ or: parts })),
    operation('if', tie('rule'), tie('rule'), tie('rule')),
    operation('!', tie('rule')),
  ),
})).rule;
