import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RichText, RichTextNode } from '@docent/schema';
import { cleanText } from '../../../packages/collector/dist/reviews/text/clean-text.js';
import { compileText, customerTags } from '../../../packages/collector/dist/reviews/text/compile-text.js';
import { openCollector } from '../support/open-collector.js';
import { readPage, submit } from '../support/reviews.js';

/** Elements with their attributes, and all that is shown. */
function inspect(nodes: RichText): { tags: string[]; attributes: string[]; text: string } {
  const found = { tags: [] as string[], attributes: [] as string[], text: '' };
  const visit = (node: RichTextNode): void => {
    if (typeof node === 'string') {
      found.text += node;
      return;
    }
    const [tag, attributes, ...children] = node as [string, Record<string, unknown>, ...RichTextNode[]];
    found.tags.push(tag);
    found.attributes.push(...Object.keys(attributes));
    children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

describe('what customers write', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '**bold** <b onclick="x()">b</b> <!-- -->',
    '[click](javascript:alert(1))',
    '[click](java\nscript:alert(1))',
    '[bank](https://аpple.example/login "official")',
    '![tracker](https://evil.example/pixel.gif)',
    '<https://evil.example>',
    '{{customer.email}} and {{answers.salary|text}}',
    '| a | b |\n|---|---|\n| <td> | ![x](y) |',
    '# Headline\n\n---\n\n```html\n<style>*{}</style>\n```',
    '[ref]: https://evil.example "x"\n\n[ref]',
    '- [ ] task <input type=checkbox>',
    '&lt;script&gt; &#x3c;script&#x3e;',
    `${'> '.repeat(60)}deep`,
    `${'*a **b '.repeat(600)}`,
    `${'['.repeat(2000)}`,
    '\ue000script\ue001\ue002[x](y)',
  ];
  for (const attack of attacks) {
    it(`stays text: ${attack.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
      const began = performance.now();
      const { attributes, tags, text } = inspect(compileText(cleanText(attack)));
      assert.ok(performance.now() - began < 2000);
      assert.deepEqual(
        tags.filter(tag => !(customerTags as readonly string[]).includes(tag)),
        [],
      );
      assert.deepEqual(
        attributes.filter(name => name !== 'start'),
        [],
      );
      assert.ok(text.trim() !== '');
    });
  }

  it('is not lost: tags, links and braces are shown as they were written', () => {
    const { text } = inspect(
      compileText('a < b, <b>x</b>, {{name}}, ![p](q.png), `<i>`, [shop](https://x.example/a) www.y.example'),
    );
    assert.equal(text, 'a < b, <b>x</b>, {{name}}, !p (q.png), <i>, shop (https://x.example/a) www.y.example');
  });

  it('is cleaned of what cannot be seen, and keeps what scripts and emoji need', () => {
    assert.equal(cleanText('a\u202eb\u2066c\u200bd\ufeffe\u0000f\u00adg\ud800h'), 'abcdefg\ufffdh');
    assert.equal(cleanText('کتاب‌ها 👩‍👩‍👧 👍🏽 ❤️'), 'کتاب‌ها 👩‍👩‍👧 👍🏽 ❤️');
    assert.equal(cleanText(`Z${'\u0334'.repeat(200)}algo`), `Z${'\u0334'.repeat(5)}algo`);
    assert.equal(cleanText('  a\r\n\r\n\r\n\r\nb\u2028c  '), 'a\n\nb\nc');
  });

  it('that has nothing to read, is too long or has no shape is refused with one clear message, and nothing is stored', async t => {
    const collector = await openCollector(t);
    const bad: [payload: object, code: string][] = [
      [{ text: ' \u200b\u202e ' }, 'nothing-to-read'],
      [{ text: '!!!' }, 'nothing-to-read'],
      [{ text: 'x'.repeat(5001) }, 'malformed'],
      [{ text: 'x'.repeat(100_000) }, 'too-large'],
      [{ rating: 0 }, 'malformed'],
      [{ rating: 4.5 }, 'malformed'],
      [{ rating: '5' }, 'malformed'],
      [{ criteria: { assembly: 9 } }, 'malformed'],
      [{ criteria: { 'a"b': 3 } }, 'malformed'],
      [{ criteria: Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`c${index}`, 3])) }, 'malformed'],
      [{ role: '<script>' }, 'malformed'],
      [{ pros: Array(7).fill('x') }, 'malformed'],
      [{ incentive: 'five-stars-only' }, 'malformed'],
      [{ verified: true }, 'malformed'],
      [{ images: [{ hash: 'A'.repeat(43), alt: 'nobody uploaded this' }] }, 'unknown-media'],
    ];
    for (const [payload, code] of bad) {
      const result = await submit(collector, payload);
      assert.deepEqual([result.state, result.code], ['refused', code], JSON.stringify(payload).slice(0, 80));
      assert.ok(result.reason && result.reason.length < 300);
    }
    const huge = { commands: [{ payload: { text: 'x'.repeat(1_000_000) } }], writeKey: collector.key };
    const { statusCode } = await collector.app.inject({ method: 'POST', url: '/v1/commands', payload: huge });
    assert.equal(statusCode, 413);
    for (const subject of ['', '../x', 'a'.repeat(129), 'a b']) {
      assert.equal((await submit(collector, {}, { subject })).code, 'bad-ref');
    }
    assert.deepEqual((await readPage(collector)).reviews, []);
    assert.deepEqual(await collector.events(), []);
  });
});
