import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createCompiler } from '@docent/compiler';
import { projectFolder } from './support/project-folder.js';
import { bookARoom, now, sampleProject } from './support/sample-project.js';

/** One change somewhere in a valid project: where, by turns of a number at each level, and what. */
interface Mutation {
  turns: number[];
  act: 'replace' | 'remove' | 'add' | 'repeat';
  value: unknown;
  key: string;
}

const hostileKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '');
/** What once made the compiler throw. */
const once: Mutation[][] = [
  // A value that is no text where a word belongs.
  [{ turns: [0, 0, 0], act: 'replace', value: {}, key: '' }],
  // An entity under an id that is none, with a reference that is no text.
  [{ turns: [0], act: 'add', value: { skill: 1 }, key: '' }],
];
const hostileText = fc.constantFrom(
  ...['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '{{__proto__}}', '../../etc/passwd', '\0', '\ud800'],
  ...[
    '> > > > > > >',
    '![](x)',
    'https://[',
    '275760-09-13',
    '[a]: javascript:x\n[a]',
    '`'.repeat(9),
    '|a|\n|-|\n|{{b}}|',
  ],
);
const value = fc.oneof(fc.jsonValue(), hostileText, fc.double());
const mutation: fc.Arbitrary<Mutation> = fc.record({
  turns: fc.array(fc.nat(50), { maxLength: 8 }),
  act: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  value,
  key: fc.oneof(hostileKey, fc.string(), fc.constantFrom(...Object.keys(bookARoom))),
});

describe('any project at all', () => {
  const compiler = createCompiler();
  const before = Object.getOwnPropertyNames(Object.prototype).sort();

  /** Whatever was written, the author gets problems or a publication, never an exception, and nothing else is touched. */
  async function holds(folder: string): Promise<void> {
    const { problems, published } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.equal(published === undefined, errors.length > 0);
    for (const { file, line, column, message, hint } of problems) {
      assert.ok(file.length > 0 && line > 0 && column > 0 && message.length > 0 && hint.length > 0);
    }
    for (const content of published?.files.values() ?? []) {
      const text = new TextDecoder().decode(content);
      JSON.parse(text);
      assert.doesNotMatch(text, /"href":"\s*javascript:/i);
      assert.doesNotMatch(text, /"(undefined|__proto__)":/);
    }
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
  }

  it('gives problems or a publication when the file is arbitrary text', async test => {
    const folder = await projectFolder(test, {});
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.stringMatching(/^[[\]{},:"/*\\0-9a-z\s-]{0,80}$/),
    );
    await fc.assert(
      fc.asyncProperty(text, async content => {
        await writeFile(join(folder, 'docent.json'), content);
        await holds(folder);
      }),
      { numRuns: 300 },
    );
  });

  it('gives problems or a publication when a valid project is mutated', async test => {
    const folder = await projectFolder(test, sampleProject());
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (mutations, included) => {
          const files = sampleProject();
          for (const each of mutations) mutate(included ? files['howtos/book.json'] : files['docent.json'], each);
          await writeFile(join(folder, 'docent.json'), JSON.stringify(files['docent.json']));
          await writeFile(join(folder, 'howtos/book.json'), JSON.stringify(files['howtos/book.json']));
          await holds(folder);
        },
      ),
      { numRuns: 500, examples: once.map(mutations => [mutations, true] as [Mutation[], boolean]) },
    );
  });

  it('gives problems or a publication when a text is arbitrary markdown', async test => {
    const folder = await projectFolder(test, sampleProject());
    const piece = fc.oneof(
      fc.constantFrom(
        '**',
        '_',
        '`',
        '[',
        '](',
        ')',
        '![',
        '<',
        '>',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '> ',
        '|',
        '|-|\n',
        '# ',
        '~~',
      ),
      fc.constantFrom(
        '&#106;',
        '&Tab;',
        '{{',
        '}}',
        'javascript:',
        'data:',
        'https://a.example',
        '\\',
        '    ',
        '```',
        'x',
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 60 }), async pieces => {
        const files = sampleProject();
        files['howtos/book.json'].howtos['book-a-room'].summary = pieces.join('');
        await writeFile(join(folder, 'howtos/book.json'), JSON.stringify(files['howtos/book.json']));
        await holds(folder);
      }),
      { numRuns: 500 },
    );
  });
});

function mutate(root: object, { turns, act, value, key }: Mutation): void {
  let parent = root as Record<string, unknown>;
  for (const turn of turns) {
    const children = Object.values(parent).filter(child => typeof child === 'object' && child !== null);
    if (children.length === 0) break;
    parent = children[turn % children.length] as Record<string, unknown>;
  }
  const keys = Object.keys(parent);
  const target = keys[(turns[0] ?? 0) % keys.length] ?? key;
  if (Array.isArray(parent)) {
    const index = (turns[0] ?? 0) % (parent.length + 1);
    parent.splice(
      index,
      act === 'add' || act === 'repeat' ? 0 : 1,
      ...(act === 'remove' ? [] : [act === 'repeat' ? parent[0] : value]),
    );
    return;
  }
  if (act === 'remove') delete parent[target];
  // Not by assignment, which `__proto__` would swallow.
  else
    Object.defineProperty(parent, act === 'add' ? key : target, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}
