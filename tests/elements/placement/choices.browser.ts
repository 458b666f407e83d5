import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { gateNames } from '@docent/engine/placement/explain-placement.js';
import { messages as german } from '@docent/elements/placement/locales/de.js';
import { axeFaults } from '../fixtures/axe-faults.js';
import { clear, gates, mount, part, press, settled, told } from './placement-page.js';

describe('docent-placement: its choices and its reasons', () => {
  afterEach(clear);

  const text = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const focused = (element: Element) => text(element.shadowRoot!.activeElement);

  for (const choice of ['not-now', 'not-about-this', 'nothing-more-this-month'] as const) {
    it(`tells "${choice}", and goes`, async () => {
      const element = await mount({ open: true });
      await press(element, 'more', 'menu');
      await press(element, choice);
      expect(told).to.deep.equal(['opened', `dismissed ${choice}`, 'closed']);
    });
  }

  it('is a menu for the keyboard: it takes the focus, arrows go round, Escape leads back, then away', async () => {
    const element = await mount({ open: true });
    part(element, 'more')!.focus();
    await press(element, 'more', 'choice');
    expect(focused(element)).to.equal('Not now');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(element)).to.equal('Nothing more this month');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal('Don’t ask about this again');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Home' });
    expect(focused(element)).to.equal('Not now');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(part(element, 'menu') === null).to.equal(true);
    expect(element.shadowRoot!.activeElement === part(element, 'more')).to.equal(true);
    expect(told).to.deep.equal(['opened']);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(told.at(-1)).to.equal('closed');
  });

  it('as a modal closes the menu first, too', async () => {
    const element = await mount({ way: 'modal', open: true });
    await press(element, 'more', 'choice');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.open).to.equal(true);
    expect(part(element, 'menu') === null).to.equal(true);
  });

  it('offers no "not now" for a button, which interrupts nobody', async () => {
    const element = await mount({ way: 'button', open: true });
    await press(element, 'more', 'menu');
    expect([...part(element, 'menu')!.children].map(text)).to.deep.equal([
      'Don’t ask about this again',
      'Nothing more this month',
    ]);
  });

  it('says why: in the author’s words, and each condition with what was found', async () => {
    const element = await mount({ open: true, why: { text: 'You have booked two rooms.', gates } });
    expect(part(element, 'why')!.getAttribute('aria-expanded')).to.equal('false');
    await press(element, 'why', 'reasons');
    expect(part(element, 'why')!.getAttribute('aria-expanded')).to.equal('true');
    const said = text(part(element, 'reasons'));
    for (const words of [
      'You have booked two rooms.',
      'because all of these are true',
      'Yes: You have looked at this page for a while. 21 seconds',
      'It was not shown too often. 1',
      'It was not shown lately. Nov 1, 2026',
      'drawn by lot.',
    ])
      expect(said).to.contain(words);
    expect(said, 'the number that was drawn').to.not.contain('0.3');
    expect(said, 'what it has no words for').to.not.contain('of-another');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('claims nothing of what does not hold', async () => {
    const element = await mount({ open: true, why: { gates: [...gates, { name: 'answered', state: 'fail' }] } });
    await press(element, 'why', 'reasons');
    const said = text(part(element, 'reasons'));
    expect(said).to.contain('because you asked for it').and.to.contain('No: You have not answered it before.');
  });

  it('has words for every gate there is, also in German', async () => {
    const all = gateNames.map(name => ({ name, state: 'unknown' as const }));
    const element = await mount({ open: true, why: { gates: all }, locale: 'de', messages: german });
    await press(element, 'why', 'reasons');
    const lines = [...part(element, 'reasons')!.querySelectorAll('li')].map(text);
    expect(lines).to.have.length(gateNames.length);
    for (const line of lines) expect(line).to.match(/^\? Nicht bekannt: \S+ .+\.$/);
  });

  it('says nothing of reasons where there are none', async () => {
    const element = await mount({ open: true });
    expect(part(element, 'why') === null).to.equal(true);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault for a screen reader with its menu open, ${scheme}, in each way`, async () => {
      document.documentElement.style.colorScheme = scheme;
      for (const way of ['popover', 'button', 'inline', 'modal'] as const) {
        const element = await mount({ way, open: true, why: { gates } });
        await press(element, 'more', 'menu');
        expect(await axeFaults(element), way).to.deep.equal([]);
        element.remove();
      }
    });
  }
});
