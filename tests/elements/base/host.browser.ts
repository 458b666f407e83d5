import { expect } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { howto, richHowto } from '../fixtures/howto.js';
import { find, findAll, mount, unmountAll } from '../fixtures/mount.js';

/** Styles of a page that thinks of nobody else. */
const hostile = `
  html { font-size: 62.5% }
  * { font-size: 7px !important; letter-spacing: 1em !important; line-height: 3 !important; color: lime !important;
      text-transform: uppercase !important; font-weight: 900 !important; text-align: center !important; white-space: nowrap !important }
  div:empty, header, nav, footer, button, progress { display: none !important }
  p, ul, ol, li, h2 { margin: 99px !important; float: right !important }
`;

/** Box and text of everything the widget shows. */
function look(element: DocentHowto): string[] {
  return findAll(element, '*').map(part => {
    const { inlineSize, blockSize, fontSize, letterSpacing, color, textTransform, lineHeight } = getComputedStyle(part);
    return [part.className, inlineSize, blockSize, fontSize, letterSpacing, color, textTransform, lineHeight].join(' ');
  });
}

describe('docent-element: in the page', () => {
  let host: HTMLElement;

  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    host.style.width = '800px';
  });
  afterEach(async () => {
    await unmountAll();
    host.remove();
    document.adoptedStyleSheets = [];
  });

  it('looks the same under a hostile style sheet', async () => {
    const element = await mount({ data: richHowto() }, host);
    const before = look(element);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hostile);
    document.adoptedStyleSheets = [sheet];
    const after = look(element);
    expect(after.filter((line, index) => line !== before[index])).to.deep.equal([]);
  });

  it('takes the font family of the page and nothing else of its text', async () => {
    host.style.cssText = 'width: 800px; font: italic 30px/3 "Comic Sans MS"; letter-spacing: 9px; text-align: end';
    const { fontFamily, fontSize, fontStyle, letterSpacing, textAlign } = getComputedStyle(
      find(await mount({ data: howto() }, host), '.root'),
    );
    expect([fontFamily, fontSize, fontStyle, letterSpacing, textAlign]).to.deep.equal([
      '"Comic Sans MS"',
      '16px',
      'normal',
      'normal',
      'start',
    ]);
  });

  it('is hidden with its surroundings and by its own attribute', async () => {
    const element = await mount({ data: howto() }, host);
    host.style.visibility = 'hidden';
    expect(getComputedStyle(find(element, '.title')).visibility).to.equal('hidden');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('follows the color-scheme of the page and that of its own tag', async () => {
    const element = await mount({ data: howto() }, host);
    const background = () => getComputedStyle(find(element, '.root')).backgroundColor;
    host.style.colorScheme = 'dark';
    expect(background()).to.equal('rgb(23, 27, 36)');
    element.style.colorScheme = 'light';
    expect(background()).to.equal('rgb(255, 255, 255)');
  });

  it('keeps its place while it loads: as high as the page reserves for it', async () => {
    const element = await mount({ status: 'loading' }, host);
    expect(element.getBoundingClientRect().height).to.equal(560);
    element.data = howto();
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.at.least(560);
  });

  for (const width of [320, 640, 1200]) {
    it(`fits ${width} px without scrolling sideways, whatever it says`, async () => {
      host.style.width = `${width}px`;
      const long = 'Donaudampfschifffahrtselektrizitäten'.repeat(6);
      const data = richHowto({ title: long, owner: long, parts: [{ name: long, note: long }] });
      const element = await mount({ data }, host);
      for (const part of ['.root', 'header', '.main', 'nav', 'footer', '.steps']) {
        const { scrollWidth, clientWidth } = find(element, part);
        expect(scrollWidth, part).to.be.at.most(clientWidth);
      }
      expect(element.getBoundingClientRect().width).to.equal(width);
    });
  }

  it('has a width inside a row of flexible boxes', async () => {
    host.style.display = 'flex';
    expect((await mount({ data: howto() }, host)).getBoundingClientRect().width).to.be.greaterThan(300);
  });

  it('puts two columns side by side where there is room, and mirrors them from right to left', async () => {
    const element = await mount({ data: howto(), locale: 'ar' }, host);
    const [main, list] = ['.main', 'nav'].map(part => find(element, part).getBoundingClientRect());
    expect(find(element, '.root').dir).to.equal('rtl');
    expect(list!.right).to.be.at.most(main!.left + 1);
    expect(getComputedStyle(find(element, '[part=next] svg')).transform).to.contain('matrix(-1');
    expect(element.hasAttribute('dir')).to.equal(false);
  });

  it('touches no attribute of its own tag', async () => {
    const element = await mount({ data: howto() }, host);
    find(element, '[part=mark]').click();
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('keeps keys that press its buttons from the shortcuts of the page, and only those', async () => {
    const heard: string[] = [];
    const listener = ({ key }: KeyboardEvent) => void heard.push(key);
    document.addEventListener('keydown', listener);
    const element = await mount({ data: howto() }, host);
    for (const key of [' ', 'Enter', 'j', 'Escape', 'Tab']) {
      find(element, '[part=next]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    const copy = new KeyboardEvent('keydown', { key: ' ', ctrlKey: true, bubbles: true, composed: true });
    find(element, '[part=next]').dispatchEvent(copy);
    document.removeEventListener('keydown', listener);
    expect(heard).to.deep.equal(['j', 'Escape', 'Tab', ' ']);
  });

  it('leaves a tag alone that somebody else has defined', async () => {
    const { defineElement } = await import('@docent/elements/base/define-element.js');
    const first = class extends HTMLElement {};
    defineElement('somebody-elses', first);
    defineElement('somebody-elses', class extends HTMLElement {});
    expect(customElements.get('somebody-elses')).to.equal(first);
  });
});
