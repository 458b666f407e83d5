import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Problem } from '@docent/compiler';
import { type RichText, type RichTextNode } from '@docent/schema';
import { richTextTags } from '@docent/schema/names';
import { projectFolder } from '../support/project-folder.js';
import { readHowto } from '../support/published-json.js';
import { media, now } from '../support/sample-project.js';

type Test = Parameters<typeof projectFolder>[0];

describe('markdown', () => {
  const compiler = createCompiler();

  async function compile(
    test: Test,
    summary: string,
  ): Promise<{ richText: RichText | undefined; problems: Problem[] }> {
    const howtos = { book: { title: 'Book', owner: 'Us', summary, skill: 'book', steps: [{ id: 'a', title: 'A' }] } };
    const skills = { book: { title: 'book' } };
    const docent = { project: 'rooms', name: 'Rooms', locales: ['en'], skills, howtos };
    const folder = await projectFolder(test, { 'docent.json': docent, 'drag.png': media.png, 'drag.svg': media.svg });
    const { problems, published } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    return { richText: published && readHowto(published, 'book', 'en').summary, problems };
  }

  const p = (...children: RichTextNode[]): RichTextNode => ['p', {}, ...children];

  const compiled: [name: string, markdown: string, richText: RichText][] = [
    ['paragraphs', 'One\ntwo\n\nthree', [p('One\ntwo'), p('three')]],
    [
      'emphasis',
      '*a* **b** ~~c~~ `d`',
      [p(['em', {}, 'a'], ' ', ['strong', {}, 'b'], ' ', ['del', {}, 'c'], ' ', ['code', {}, 'd'])],
    ],
    ['line breaks', 'a\\\nb  \nc', [p('a', ['br', {}], 'b', ['br', {}], 'c')]],
    ['a line across', 'a\n\n---', [p('a'), ['hr', {}]]],
    ['quotations', '> a', [['blockquote', {}, p('a')]]],
    ['code as it is', '```js\na &amp; <b>\n```', [['pre', {}, ['code', {}, 'a &amp; <b>']]]],
    ['lists', '- a\n- b', [['ul', {}, ['li', {}, 'a'], ['li', {}, 'b']]]],
    ['lists with paragraphs', '- a\n\n- b', [['ul', {}, ['li', {}, p('a')], ['li', {}, p('b')]]]],
    ['numbered lists', '1. a', [['ol', {}, ['li', {}, 'a']]]],
    ['lists that begin elsewhere', '3. a', [['ol', { start: 3 }, ['li', {}, 'a']]]],
    ['lists in lists', '- a\n  - b', [['ul', {}, ['li', {}, 'a', ['ul', {}, ['li', {}, 'b']]]]]],
    ['tasks', '- [ ] a\n- [x] b', [['ul', {}, ['li', {}, '☐ a'], ['li', {}, '☑ b']]]],
    [
      'headings below those of the widget',
      '# a\n\n## b',
      [
        ['h3', {}, 'a'],
        ['h4', {}, 'b'],
      ],
    ],
    [
      'headings relative to the highest',
      '## a\n\n##### b',
      [
        ['h3', {}, 'a'],
        ['h4', {}, 'b'],
      ],
    ],
    [
      'tables',
      '| a | b |\n|---|--:|\n| c | `d` |',
      [
        [
          'table',
          {},
          ['thead', {}, ['tr', {}, ['th', {}, 'a'], ['th', { align: 'right' }, 'b']]],
          ['tbody', {}, ['tr', {}, ['td', {}, 'c'], ['td', { align: 'right' }, ['code', {}, 'd']]]],
        ],
      ],
    ],
    ['links', '[a](https://a.example?b=1&c=2 "t")', [p(['a', { href: 'https://a.example?b=1&c=2', title: 't' }, 'a'])]],
    ['links by reference', '[a]\n\n[a]: /rooms#top', [p(['a', { href: '/rooms#top' }, 'a'])]],
    ['bare addresses', 'https://a.example', [p(['a', { href: 'https://a.example' }, 'https://a.example'])]],
    ['mail addresses', '<me@a.example>', [p(['a', { href: 'mailto:me@a.example' }, 'me@a.example'])]],
    ['telephone numbers', '[call](tel:+4312345)', [p(['a', { href: 'tel:+4312345' }, 'call'])]],
    ['entities', '&copy; &lt;b&gt; &#65;&#x42; AT&T &copy', [p('© <b> AB AT&T &copy')]],
    ['what only looks like a tag as text', '1 < 2 <svg/onload=alert(1)>', [p('1 < 2 <svg/onload=alert(1)>')]],
    ['escapes', '\\*a\\* \\<b\\>', [p('*a* <b>')]],
    [
      'values',
      'Hi {{name}}, {{total|currency:EUR}}',
      [p('Hi ', ['value', 'name', 'text'], ', ', ['value', 'total', 'currency:EUR'])],
    ],
    ['values inside emphasis', '**{{ customer.name }}**', [p(['strong', {}, ['value', 'customer.name', 'text']])]],
    [
      'values inside tables',
      '|a|\n|-|\n|{{a\\|date}}|',
      [
        [
          'table',
          {},
          ['thead', {}, ['tr', {}, ['th', {}, 'a']]],
          ['tbody', {}, ['tr', {}, ['td', {}, ['value', 'a', 'date']]]],
        ],
      ],
    ],
    ['braces in code as they are', '`{{name}}`', [p(['code', {}, '{{name}}'])]],
    ['text beyond the basic plane', '👩‍🚀 عربي', [p('👩‍🚀 عربي')]],
  ];
  for (const [name, markdown, richText] of compiled) {
    it(`compiles ${name}`, async test => {
      const result = await compile(test, markdown);
      assert.deepEqual(result.problems, []);
      assert.deepEqual(result.richText, richText);
    });
  }

  it('publishes its pictures with their size, so that pages do not jump', async test => {
    const { richText } = await compile(test, '![A *blue* bar](drag.png "Bar") ![A box](drag.svg)');
    const [paragraph] = richText as [[string, object, ...[string, Record<string, unknown>][]]];
    const [image, , svg] = paragraph.slice(2) as [string, Record<string, unknown>][];
    assert.match(String(image![1].src), /^\.\.\/a\/[0-9a-f]{32}\.png$/);
    assert.deepEqual({ ...image![1], src: '' }, { src: '', alt: 'A blue bar', title: 'Bar', width: 3, height: 2 });
    assert.deepEqual([svg![1].width, svg![1].height], [40, 30]);
  });

  it('leaves pictures at https addresses where they are', async test => {
    const { richText } = await compile(test, '![Bar](https://a.example/bar.webp)');
    assert.deepEqual(richText, [p(['img', { src: 'https://a.example/bar.webp', alt: 'Bar' }])]);
  });

  const refused: [markdown: string, code: string][] = [
    ['<b>a</b>', 'raw-html'],
    ['a <!-- hidden --> b', 'raw-html'],
    ['</p>', 'raw-html'],
    ['<img src=x onerror=alert(1)>', 'raw-html'],
    ['<a href="https://a.example">a</a>', 'raw-html'],
    ['<?php echo 1 ?>', 'raw-html'],
    ['<![CDATA[a]]>', 'raw-html'],
    ['| a |\n|---|\n| <b>b</b> |', 'raw-html'],
    ['- > # <i>a</i>', 'raw-html'],
    ['[a](javascript:alert(1))', 'markdown-link'],
    ['[a](JaVaScRiPt:alert(1))', 'markdown-link'],
    ['[a](<java\tscript:alert(1)>)', 'markdown-link'],
    ['[a](java&#10;script:alert(1))', 'markdown-link'],
    ['[a](java&NewLine;script:alert(1))', 'markdown-link'],
    ['[a](&#106;avascript:alert(1))', 'markdown-link'],
    ['[a](&#x6A;avascript&colon;alert(1))', 'markdown-link'],
    ['[a](&#1;javascript:alert(1))', 'markdown-link'],
    ['[a](<  javascript:alert(1)>)', 'markdown-link'],
    ['[a](\u200bjavascript:alert(1))', 'markdown-link'],
    ['[a](vbscript:a)', 'markdown-link'],
    ['[a](data:text/html,a)', 'markdown-link'],
    ['[a](file:///etc/passwd)', 'markdown-link'],
    ['[a](blob:https://a.example/b)', 'markdown-link'],
    ['<javascript:alert(1)>', 'markdown-link'],
    ['[a]\n\n[a]: javascript:alert(1)', 'markdown-link'],
    ['![a](http://a.example/b.png)', 'asset-address'],
    ['![a](//a.example/b.png)', 'asset-address'],
    ['![a](data:image/png;base64,AAAA)', 'asset-address'],
    ['![a](&#106;avascript:b.png)', 'asset-address'],
    ['![a](../../b.png)', 'asset-outside'],
    ['![a](none.png)', 'asset-not-found'],
    ['![a](docent.json)', 'asset-type'],
    ['![](drag.png)', 'markdown-image'],
    ['{{a b}}', 'markdown-value'],
    ['{{}}', 'markdown-value'],
    ['{{a|html}}', 'markdown-value'],
  ];
  for (const [markdown, code] of refused) {
    it(`refuses ${JSON.stringify(markdown)} as ${code}`, async test => {
      const { problems } = await compile(test, markdown);
      assert.ok(
        problems.some(problem => problem.code === code),
        JSON.stringify(problems),
      );
    });
  }

  it('says once what is wrong with a pair of tags', async test => {
    const { problems } = await compile(test, 'Press <b>Save</b> now.');
    assert.equal(problems.length, 1);
  });

  for (const [name, markdown] of [
    ['quotations', '>'.repeat(2000)],
    ['lists', '- '.repeat(900) + 'a'],
    ['numbers', '1. '.repeat(600) + 'a'],
    ['lists and quotations', '- > '.repeat(450) + 'a'],
    ['lists by indentation', Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
  ] as const) {
    it(`refuses ${name} nested too deeply`, async test => {
      const { problems } = await compile(test, markdown);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['markdown-depth'],
      );
    });
  }

  it('may draw a line of many dashes', async test => {
    assert.deepEqual((await compile(test, `a\n\n${'- '.repeat(60)}\n\n${'-'.repeat(60)}`)).problems, []);
  });

  it('gives only tags of the closed list, whatever is written', async test => {
    const { richText } = await compile(test, compiled.map(([, markdown]) => markdown).join('\n\n'));
    const allowed = new Set<string>([...richTextTags, 'value']);
    const visit = (nodes: RichText): void => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        assert.ok(allowed.has(node[0]), node[0]);
        if (node[0] !== 'value') visit(node.slice(2) as RichText);
      }
    };
    assert.ok(richText);
    visit(richText);
  });
});
