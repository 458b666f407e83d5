import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { richHowto } from '../fixtures/howto.js';
import { find, findAll, mount, shown, unmountAll } from '../fixtures/mount.js';

describe('docent-howto: media and keyboard', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen', reducedMotion: 'no-preference', forcedColors: 'none' });
    await unmountAll();
  });

  it('prints every step with its picture and no button', async () => {
    const element = await mount({ data: richHowto() });
    window.dispatchEvent(new Event('beforeprint'));
    await emulateMedia({ media: 'print' });
    expect(findAll(element, '.printed .step-title').map(title => title.textContent)).to.have.length(4);
    expect(find(element, '.printed .still').getBoundingClientRect().width).to.be.greaterThan(100);
    expect(find(element, '.printed').textContent).to.contain('How to do thing 4.');
    // A stock Firefox cannot be told to pretend that it prints.
    if (matchMedia('print').matches) {
      expect(findAll(element, 'button').filter(button => button.checkVisibility())).to.deep.equal([]);
    }
    window.dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
    await waitUntil(() => !findAll(element, '.printed').length, 'The printed copy stays.', { timeout: 8000 });
    expect(find(element, '.panel').textContent).to.contain('How to do thing 1.');
  });

  it('holds still for people who want less motion', async function () {
    await emulateMedia({ reducedMotion: 'reduce' });
    // A stock Firefox cannot be told to pretend.
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.skip();
    const element = await mount({ status: 'loading' });
    expect(element.shadowRoot?.getAnimations()).to.deep.equal([]);
  });

  it('marks the current step by more than colour where colours are forced', async function () {
    await emulateMedia({ forcedColors: 'active' });
    if (!matchMedia('(forced-colors: active)').matches) this.skip();
    const element = await mount({ data: richHowto() });
    expect(getComputedStyle(find(element, '[aria-current]')).outlineStyle).to.equal('solid');
  });

  it('is worked through with the keyboard alone, in the order things stand', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    const element = await mount({ data: richHowto() });
    const here = () => {
      const at = element.shadowRoot?.activeElement;
      return at?.getAttribute('part') ?? at?.textContent?.trim();
    };
    before.focus();
    const path: (string | undefined)[] = [];
    for (let press = 0; press < 4; press++) {
      await sendKeys({ press: 'Tab' });
      path.push(here());
    }
    expect(path).to.deep.equal(['play', 'mark', 'repeat', 'next']);
    await sendKeys({ press: 'Enter' });
    await shown(element);
    expect(here()).to.equal('step-title');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(1);
    expect(here()).to.equal('mark');
    before.remove();
  });

  it('shows where the keyboard is', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    const element = await mount({ data: richHowto() });
    before.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(find(element, '[part=mark]'));
    expect([outlineStyle, outlineWidth, outlineColor]).to.deep.equal(['solid', '3px', 'rgb(47, 91, 215)']);
    before.remove();
  });
});
