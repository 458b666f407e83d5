import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createCompiler } from '@docent/compiler';
import type { PublishedCheck, PublishedItem } from '@docent/schema';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish, readJson } from '../support/published-json.js';
import { now } from '../support/sample-project.js';

const compiler = createCompiler();
const options = [
  { id: 'all', title: 'All of them', right: true, why: 'A series is booked as a whole.' },
  { id: 'first', title: 'Only the first', misconception: 'secret-belief', why: 'It is the first of many.' },
];
const item = {
  id: 'repeats',
  type: 'choice',
  prompt: { en: 'Which days repeat?', de: 'Welche Tage wiederholen sich?' },
  explanation: 'Whatever repeats is one series.',
  options,
};

/** The item as customers in one language get it, with a part of it changed. */
async function published(test: TestContext, change: object = {}, locale = 'en'): Promise<PublishedItem> {
  const docent = {
    project: 'rooms',
    name: 'Rooms',
    locales: ['en', 'de'],
    skills: { book: { title: 'book', items: [{ ...item, ...change }] } },
    checks: { rooms: { title: { en: 'Rooms', de: 'Räume' }, skills: ['book'], owner: 'Us' } },
  };
  const folder = await projectFolder(test, { 'docent.json': docent });
  const result = mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now }));
  const hash = result.manifest.entities['check:rooms']?.[locale];
  const check = readJson(result, `e/${hash}.json`) as PublishedCheck;
  assert.doesNotMatch(JSON.stringify([...result.files.values()].map(file => new TextDecoder().decode(file))), /secret/);
  return check.skills[0]!.items[0]!;
}

describe('a published item', () => {
  it('names no misconception: which option shows which is for the author alone', async test => {
    const { options } = await published(test);
    assert.deepEqual(
      options?.map(option => Object.keys(option).sort()),
      [
        ['id', 'right', 'title', 'why'],
        ['id', 'title', 'why'],
      ],
    );
  });

  const same: [what: string, change: object][] = [
    ['another explanation', { explanation: 'A series is one booking.' }],
    ['another translation', { prompt: { ...item.prompt, de: 'Welche Tage kehren wieder?' } }],
    ['another why', { options: [{ ...options[0], why: 'As one.' }, options[1]] }],
    ['another misconception', { options: [options[0], { ...options[1], misconception: 'secret-idea' }] }],
  ];
  for (const [what, change] of same) {
    it(`keeps its revision with ${what}: earlier answers still tell`, async test => {
      assert.equal((await published(test, change)).revision, (await published(test)).revision);
    });
  }

  it('has the same revision in every language', async test => {
    const german = await published(test, {}, 'de');
    assert.deepEqual(german.prompt, [['p', {}, 'Welche Tage wiederholen sich?']]);
    assert.equal(german.revision, (await published(test)).revision);
  });

  const other: [what: string, change: object][] = [
    ['an option reworded', { options: [options[0], { ...options[1], title: 'The first' }] }],
    [
      'another right option',
      {
        options: [
          { ...options[0], right: false },
          { ...options[1], right: true },
        ],
      },
    ],
    ['one option more', { options: [...options, { id: 'none', title: 'None of them' }] }],
    ['the question reworded', { prompt: { ...item.prompt, en: 'Which days come again?' } }],
  ];
  for (const [what, change] of other) {
    it(`has another revision with ${what}: earlier answers were to something else`, async test => {
      assert.notEqual((await published(test, change)).revision, (await published(test)).revision);
    });
  }
});
