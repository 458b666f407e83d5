import { expect } from '@open-wc/testing';
import { renderRichText, type RichTextContext } from '@docent/elements/rich-text/render-rich-text.js';
import { writeValues } from '@docent/elements/rich-text/write-values.js';
import { richTextTags } from '@docent/schema/names';

const base = 'https://files.example/e/1.json';

/** The rendered nodes as HTML, for reading. */
function html(nodes: unknown, context: Partial<RichTextContext> = {}): string {
  const box = document.createElement('div');
  box.append(renderRichText(nodes, { base, ...context }));
  return box.innerHTML;
}

describe('renderRichText', () => {
  it('renders every element of the list', () => {
    for (const tag of richTextTags.filter(tag => tag !== 'a' && tag !== 'img' && tag !== 'ol')) {
      expect(html([[tag, {}]])).to.match(new RegExp(`^<${tag}>`));
    }
    expect(html([['ol', { start: 3 }, ['li', {}, 'c']]])).to.equal('<ol start="3"><li>c</li></ol>');
  });

  it('resolves pictures against the file they came with, sized and lazy', () => {
    expect(html([['img', { src: '../a/x.webp', alt: 'X', width: 4, height: 3 }]])).to.equal(
      '<img loading="lazy" alt="X" width="4" height="3" src="https://files.example/a/x.webp">',
    );
  });

  it('opens links of other sites apart, and leaves those of the page alone', () => {
    const [inside] = renderRichText([['a', { href: '/help' }, 'x']], {}).children as unknown as HTMLAnchorElement[];
    const [outside] = renderRichText([['a', { href: 'https://other.example/' }, 'x']], {})
      .children as unknown as HTMLAnchorElement[];
    expect([inside?.getAttribute('href'), inside?.target, inside?.rel]).to.deep.equal(['/help', '', 'noreferrer']);
    expect([outside?.target, outside?.rel]).to.deep.equal(['_blank', 'noreferrer']);
  });

  for (const href of [
    'https://a.example/',
    'http://a.example/',
    'mailto:a@b.example',
    'tel:+4930',
    '/x?y#z',
    '#top',
    'x.html',
  ]) {
    it(`links to ${href}`, () => expect(html([['a', { href }, 'go']])).to.contain(`href="${href}"`));
  }

  const schemes = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'https://',
    null,
    7,
    {},
  ];
  for (const href of schemes) {
    it(`shows only the text of a link to ${JSON.stringify(href)}`, () => {
      const shown = html([['a', { href }, 'go']]);
      // What is no address at all is read as a relative one, which is harmless.
      if (href === null || typeof href === 'number' || typeof href === 'object') {
        expect(shown).to.match(/^<a href="(null|7|\[object Object\])"/);
      } else expect(shown).to.equal('go');
    });
    if (typeof href === 'string' && href !== 'https://') {
      it(`shows only the alternative of a picture from ${JSON.stringify(href)}`, () =>
        expect(html([['img', { src: href, alt: 'pic' }]])).to.equal('pic'));
    }
  }
  it('takes pictures from mail addresses for none', () => {
    expect(html([['img', { src: 'mailto:a@b.example', alt: 'pic' }]])).to.equal('pic');
  });

  const hostile: [string, unknown, string][] = [
    ['HTML in a text', ['<img src=x onerror=alert(1)>'], '&lt;img src=x onerror=alert(1)&gt;'],
    ['a script element', [['script', {}, 'alert(1)']], 'alert(1)'],
    ['a style element', [['style', {}, '*{}']], '*{}'],
    ['an iframe with srcdoc', [['iframe', { srcdoc: '<script>' }, 'x']], 'x'],
    ['an svg with a script', [['svg', {}, ['script', {}, 'y']]], 'y'],
    ['a form', [['form', { action: 'https://evil.example' }, ['input', { name: 'p' }], 'z']], 'z'],
    ['upper case', [['SCRIPT', {}, 'x']], 'x'],
    ['a custom element', [['docent-howto', {}, 'x']], 'x'],
    ['event handlers', [['p', { onclick: 'alert(1)', style: 'x', class: 'y', id: 'z' }, 'x']], '<p>x</p>'],
    ['attributes of the prototype', [['p', Object.create({ title: 'no' }), 'x']], '<p>x</p>'],
    [
      'a name every object has',
      [
        ['constructor', {}, 'x'],
        ['__proto__', {}, 'y'],
        ['toString', {}, 'z'],
      ],
      'xyz',
    ],
    ['link attributes on other elements', [['p', { href: 'https://a.example', src: 'x' }, 'x']], '<p>x</p>'],
    ['a title that is no text', [['p', { title: { a: 1 } }, 'x']], '<p>x</p>'],
    ['nonsense', [null, 7, {}, [], [[]], [null], [undefined, undefined], true], ''],
    ['no list', 'text', ''],
    ['nothing', undefined, ''],
    ['no attributes', [['p'], ['p', null, 'x'], ['p', 'y', 'z']], '<p></p><p>x</p><p>z</p>'],
  ];
  for (const [what, nodes, expected] of hostile) {
    it(`is safe from ${what}`, () => expect(html(nodes)).to.equal(expected));
  }

  it('creates nothing outside its list whatever stands where', () => {
    const payloads = ['<b>x</b>', '"><script>', 'javascript:alert(1)', '{{7*7}}', '${7*7}', '\u202E'];
    for (const payload of payloads) {
      const box = document.createElement('div');
      const attributes = { href: payload, src: payload, alt: payload, title: payload, width: payload, start: payload };
      const nodes = [...richTextTags, payload].map(tag => [tag, attributes, payload, ['value', payload, payload]]);
      box.append(renderRichText(nodes, { base, write: writeValues({ [payload]: payload }, 'en') }));
      for (const element of box.querySelectorAll('*')) {
        expect(richTextTags).to.include(element.localName);
        for (const name of element.getAttributeNames()) {
          expect(['href', 'title', 'src', 'alt', 'width', 'height', 'start', 'rel', 'target', 'loading']).to.include(
            name,
          );
        }
      }
    }
  });

  it('ends at a depth nobody writes, without overflowing', () => {
    let nodes: unknown = 'deep';
    for (let depth = 0; depth < 20_000; depth++) nodes = ['em', {}, nodes];
    const box = document.createElement('div');
    box.append(renderRichText([nodes], {}));
    expect(box.querySelectorAll('em').length).to.be.within(32, 65);
  });

  const pay = { amount: '4226.04', currency: 'GBP' };
  const values = { name: '<b>Ada</b>', count: 1234.5, share: 0.256, price: 9.5, day: '2026-11-22', zero: 0, pay };
  const formats: [string, string, string, string][] = [
    ['name', 'text', 'en', '&lt;b&gt;Ada&lt;/b&gt;'],
    ['count', 'number', 'de', '1.234,5'],
    ['share', 'percent', 'en', '25.6%'],
    ['price', 'currency:EUR', 'de', '9,50&nbsp;€'],
    ['pay', 'currency:GBP', 'en', '£4,226.04'],
    ['pay', 'currency:EUR', 'en', '£4,226.04'],
    ['day', 'date', 'en', 'November 22, 2026'],
    ['zero', 'number', 'en', '0'],
    ['price', 'currency:NOPE', 'en', '9.5'],
    ['price', 'unknown', 'en', '9.5'],
    ['name', 'date', 'en', '&lt;b&gt;Ada&lt;/b&gt;'],
    ['missing', 'text', 'en', '…'],
    ['toString', 'text', 'en', '…'],
  ];
  for (const [name, format, locale, expected] of formats) {
    it(`writes ${name} as ${format} in ${locale}`, () =>
      expect(html([['value', name, format]], { write: writeValues(values, locale) })).to.equal(expected));
  }

  it('shows values that nobody writes as a gap', () => expect(html(['a ', ['value', 'x', 'text']])).to.equal('a …'));
});
