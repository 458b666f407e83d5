import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  catalogue,
  commonFields,
  consentEffects,
  type Field,
  fieldsByType,
  messages,
  purposeTexts,
  requestKinds,
  scrubbingRules,
  storedThings,
} from '@docent/schema';
import ts from 'typescript';
import { patternOf, unlistedFields } from '../support/privacy/unlisted-fields.js';
import { root } from '../support/source-files.js';

describe('the privacy page', async () => {
  const page = await readFile(join(root, 'docs/privacy.md'), 'utf8');
  const has = (text: string) => assert.ok(page.includes(text), `The page does not say: ${text}`);

  it('names every event and every property of each', () => {
    for (const { name, properties } of Object.values(catalogue)) {
      const row = page.split('\n').find(line => line.startsWith(`| ${name} `));
      assert.ok(row, `${name} is missing`);
      for (const key of Object.keys(properties.properties)) assert.ok(row.includes(`\`${key}\``), `${name}: ${key}`);
    }
  });

  it('names every field of what is stored and sent', () => {
    const fields = [...storedThings, ...requestKinds].flatMap(({ fields }) => fields);
    for (const { path } of fields) has(`\`${path.replace(/^batch\.\[\]\./, '')}\``);
    for (const { key } of storedThings) has(`\`${key}\``);
    for (const { address, method } of requestKinds) has(`\`${method} ${address}\``);
  });

  it('says what holds in each state and what each purpose and each rule is for', () => {
    for (const { state } of consentEffects) has(`| ${state} `);
    for (const text of Object.values(purposeTexts)) has(text);
    for (const { what } of scrubbingRules) has(what);
  });
});

describe('the inventory', () => {
  /** What other senders may put there; ours do not, which the end-to-end tests hold. */
  const neverSent = ['originalTimestamp', 'sentAt', 'integrations', 'category'];

  it('lists every field that a message may have', () => {
    for (const [type, { properties }] of Object.entries(messages)) {
      if (type === 'screen') continue;
      const listed = [...commonFields, ...(fieldsByType[type] ?? [])].map(({ path }) => path.split('.')[0]);
      const all = Object.keys(properties).filter(name => !neverSent.includes(name));
      assert.deepEqual(
        all.filter(name => !listed.includes(name)),
        [],
        type,
      );
    }
  });

  it('lists every field of the context, and no other', async () => {
    const file = 'packages/schema/src/wire/message.ts';
    const source = ts.createSourceFile(file, await readFile(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const listed = commonFields.map(({ path }) => path).filter(path => path.startsWith('context.'));
    assert.deepEqual(leavesOf('MessageContext', source, 'context').toSorted(), listed.toSorted());
  });

  it('finds what it does not list, at any depth', () => {
    const fields: Field[] = [
      { path: 'a', what: '' },
      { path: 'list.[].b', what: '' },
      { path: 'map.*.c', what: '' },
      { path: 'free', what: '', open: true },
    ];
    const fine = { a: 1, list: [{ b: 1 }, { b: 2 }], map: { x: { c: 1 }, y: { c: 2 } }, free: { any: [{ thing: 1 }] } };
    assert.deepEqual(unlistedFields(fields, fine), []);
    assert.deepEqual(unlistedFields(fields, { ...fine, extra: 1 }), ['extra']);
    assert.deepEqual(unlistedFields(fields, { list: [{ b: 1 }, { b: 1, extra: 2 }] }), ['list.[].extra']);
    assert.deepEqual(unlistedFields(fields, { map: { x: { c: 1, extra: 0 } } }), ['map.x.extra']);
    assert.deepEqual(unlistedFields(fields, { list: 'text' }), ['list']);
    assert.deepEqual(unlistedFields(fields, 'text'), ['(a plain value)']);
    assert.deepEqual(unlistedFields([], '1'), []);
  });

  it('tells names by their patterns', () => {
    const spill = patternOf('docent-{project}:spill:{tab}', { project: 'me.x' });
    assert.ok(spill.test('docent-me.x:spill:0192'));
    assert.ok(!spill.test('docent-me-x:spill:0192'));
    assert.ok(!spill.test('docent-me.x:spill:'));
    assert.ok(!patternOf('http://a/{file}').test('http://a/b/c'));
  });
});

/** Paths of the members of an interface that hold no further members. */
function leavesOf(name: string, source: ts.SourceFile, prefix: string): string[] {
  const declaration = source.statements.find(
    (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === name,
  );
  const leaves = (members: ts.NodeArray<ts.TypeElement>, path: string): string[] =>
    members.filter(ts.isPropertySignature).flatMap(({ name: key, type }) => {
      const here = `${path}.${key.getText()}`;
      if (type && ts.isTypeLiteralNode(type)) return leaves(type.members, here);
      if (type && ts.isTypeReferenceNode(type)) return leavesOf(type.getText(), source, here);
      return [here];
    });
  return declaration ? leaves(declaration.members, prefix) : [prefix];
}
