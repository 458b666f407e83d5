import { expect, waitUntil } from '@open-wc/testing';
import '@docent/elements/debug/debug.define.js';
import { add, clear, isOnTop, mount, part, press, settled, told } from './placement-page.js';

describe('docent-placement in its page', () => {
  afterEach(clear);

  const corner = (element: Element) => {
    const { left, top } = part(element, 'panel')!.getBoundingClientRect();
    return `${top > innerHeight - top - 1 || top > 200 ? 'bottom' : 'top'}-${left > 100 ? 'end' : 'start'}`;
  };
  const until = (element: Element, where: string) =>
    waitUntil(() => corner(element) === where, `It does not go to ${where}.`, { timeout: 8000 });

  function hostile(rules: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }

  it('moves to another corner when it would cover what has the focus, and not while the customer is in it', async () => {
    const field = add(document.createElement('input'));
    field.style.cssText = 'position:fixed;inset:auto 30px 40px auto';
    const element = await mount({ open: true });
    expect(corner(element)).to.equal('bottom-end');
    element.querySelector('input')!.focus();
    await new Promise(requestAnimationFrame);
    expect(corner(element)).to.equal('bottom-end');
    field.focus();
    await until(element, 'bottom-start');
    expect(document.activeElement === field).to.equal(true);
  });

  it('leaves the debug button free, and other placements', async () => {
    const debug = add(document.createElement('docent-debug'));
    await debug.updateComplete;
    await until(await mount({ open: true }), 'bottom-start');
    debug.remove();
    const button = await mount({ way: 'button', corner: 'top-start' });
    await until(await mount({ corner: 'top-start', open: true }), 'top-end');
    expect(isOnTop(part(button, 'dock')!)).to.equal(true);
  });

  it('takes no room in the page and leaves its own tag as it was written', async () => {
    const before = document.documentElement.scrollHeight;
    const element = await mount({ open: true });
    expect(document.documentElement.scrollHeight).to.equal(before);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  for (const topLayer of [true, false]) {
    describe(topLayer ? 'with a top layer' : 'in a browser without popovers', () => {
      const { togglePopover } = HTMLElement.prototype;
      beforeEach(() => {
        if (!topLayer) Reflect.deleteProperty(HTMLElement.prototype, 'togglePopover');
      });
      afterEach(() => {
        HTMLElement.prototype.togglePopover = togglePopover;
      });

      it('is above everything of the page, whatever that claims', async () => {
        const curtain = add(document.createElement('div'));
        curtain.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red';
        const element = await mount({ open: true });
        expect(part(element, 'panel')!.matches(':popover-open')).to.equal(topLayer);
        expect(isOnTop(part(element, 'panel')!)).to.equal(true);
      });

      it('stays whole and in its corner under a hostile style sheet', async () => {
        const element = await mount({ open: true, why: { gates: [] } });
        const look = () =>
          [...element.shadowRoot!.querySelectorAll('.panel, .panel :not(slot)')].map(each => {
            const { x, y, width, height } = each.getBoundingClientRect();
            const { color, fontSize } = getComputedStyle(each);
            return [each.localName, Math.round(x), Math.round(y), width, height, color, fontSize].join(' ');
          });
        element.replaceChildren();
        const before = look();
        // Without a top layer, whoever turns the whole page turns what is in it.
        const all = topLayer ? '*' : 'body *';
        hostile(`${all} { font-size: 7px !important; color: lime !important; transform: rotate(9deg) !important; z-index: 1 !important;
            position: relative !important; overflow: hidden !important; contain: strict !important; filter: blur(1px) !important }
          section, button, p, svg, dialog { display: none !important }
          [popover] { inset: 0 !important; inline-size: 100% !important }`);
        expect(look()).to.deep.equal(before);
      });

      it('goes, and is gone', async () => {
        const element = await mount({ open: true });
        await press(element, 'close');
        expect(part(element, 'panel')!.checkVisibility()).to.equal(false);
        expect(told.at(-1)).to.equal('closed');
      });
    });
  }

  it('is back on top when the page has moved it', async () => {
    const element = await mount({ open: true });
    add(document.createElement('main')).append(element);
    await settled(element);
    expect(isOnTop(part(element, 'panel')!)).to.equal(true);
    expect(told, 'it was open all the time').to.deep.equal(['opened']);
    element.remove();
  });

  it('does nothing any more when it was removed while it was open', async () => {
    const element = await mount({ open: true });
    element.addEventListener('docent-placement-dismissed', () => element.remove());
    await press(element, 'close');
    window.dispatchEvent(new Event('resize'));
    await new Promise(requestAnimationFrame);
    expect(told).to.deep.equal(['opened', 'dismissed close']);
    expect(element.open).to.equal(false);
  });

  it('changes its way and keeps what is in it', async () => {
    const element = await mount({ open: true });
    const content = element.firstElementChild;
    for (const way of ['inline', 'modal', 'button', 'popover'] as const) {
      element.way = way;
      await settled(element);
      expect(content!.checkVisibility(), way).to.equal(true);
    }
  });
});
