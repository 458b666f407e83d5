import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, ConsentPage, purposes, settled, textOf } from './consent-page.js';

describe('docent-consent: the prompt', () => {
  let page: ConsentPage;

  beforeEach(() => (page = new ConsentPage()));
  afterEach(() => {
    page.close();
    document.adoptedStyleSheets = [];
  });

  const prompt = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=panel]');
  const switches = (element: Element) => [...(element.shadowRoot?.querySelectorAll('input') ?? [])];

  it('asks what holds, with what it knows of the language wished for', async () => {
    page.listen().host.lang = 'de-AT';
    const element = document.createElement('docent-consent');
    element.locale = 'ar';
    page.host.append(element);
    await settled(element);
    expect(page.asked).to.deep.equal([{ type: 'consent', changes: undefined, locale: 'ar', lang: 'de-AT' }]);
  });

  it('appears while a purpose is not answered, in a corner, without the focus, and says politely that it is there', async () => {
    const field = page.host.appendChild(document.createElement('input'));
    field.focus();
    const element = await page.listen().mount();
    expect(prompt(element)?.matches(':popover-open')).to.equal(true);
    expect(document.activeElement).to.equal(field);
    expect(textOf(element, '[role=status]')).to.contain('at the end of the page');
    await Promise.all(
      prompt(element)!
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const { left, bottom, height } = prompt(element)!.getBoundingClientRect();
    expect(left).to.equal(16);
    expect(Math.round(innerHeight - bottom)).to.equal(16);
    expect(height).to.be.at.most(innerHeight * 0.67);
  });

  for (const answer of ['granted', 'denied'] as const) {
    it(`does not appear when everything is ${answer}`, async () => {
      page.state = purposes(answer);
      const element = await page.listen().mount();
      expect(element.status).to.equal('ready');
      expect(prompt(element) === null).to.equal(true);
    });
  }

  for (const [what, answer] of [
    ['nobody answers', () => undefined],
    ['it is still waiting', () => new Promise<never>(() => undefined)],
    ['the question fails', () => Promise.reject(new Error('no'))],
    ['the answer holds nothing', () => Promise.resolve({} as never)],
  ] as const) {
    it(`shows nothing and takes no room when ${what}`, async () => {
      page.instead = answer;
      const element = await page.listen().mount();
      expect(prompt(element) === null).to.equal(true);
      for (const part of element.shadowRoot!.querySelectorAll<HTMLElement>('.state,.skeleton')) {
        expect(getComputedStyle(part).display).to.equal('none');
      }
    });
  }

  it('moves nothing in the page, whatever its layout', async () => {
    const { style } = page.host;
    style.cssText = 'display: grid; gap: 40px; grid-auto-rows: 50px';
    page.host.append(document.createElement('p'), document.createElement('p'));
    const heights = () => [page.host.offsetHeight, document.documentElement.scrollHeight];
    const before = heights();
    await page.listen().mount();
    expect(heights()).to.deep.equal(before);
  });

  for (const [part, yes] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    it(`hands over "${part} to all", goes away, and says so`, async () => {
      const element = await page.listen().mount();
      button(element, part).click();
      await settled(element);
      expect(page.answers).to.deep.equal([{ functional: yes, learning: yes, feedback: yes, analytics: yes }]);
      expect(prompt(element) === null).to.equal(true);
      expect(textOf(element, '[role=status]')).to.equal('Saved.');
    });
  }

  it('gives yes and no the same look and size', async () => {
    const element = await page.listen().mount();
    const [yes, no] = ['yes', 'no'].map(part => {
      const { width, height } = button(element, part).getBoundingClientRect();
      const { backgroundColor, color, borderColor, fontWeight } = getComputedStyle(button(element, part));
      return { width, height, backgroundColor, color, borderColor, fontWeight };
    });
    expect(yes).to.deep.equal(no);
  });

  it('lets the customer choose: nothing is ticked, each purpose is named and explained', async () => {
    const element = await page.listen().mount();
    button(element, 'choose').click();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(switches(element)[0]);
    expect(switches(element).map(({ checked, id, labels }) => [id, checked, labels?.[0]?.textContent])).to.deep.equal([
      ['functional', false, 'Going on where you stopped'],
      ['learning', false, 'Progress'],
      ['feedback', false, 'Feedback'],
      ['analytics', false, 'Use of the pages'],
    ]);
    for (const { id } of switches(element)) expect(textOf(element, `#${id}-about`)).to.contain('With a no');
    switches(element)[1]!.click();
    expect(page.answers, 'nothing before Save').to.deep.equal([]);
    button(element, 'save').click();
    await settled(element);
    expect(page.answers).to.deep.equal([{ functional: false, learning: true, feedback: false, analytics: false }]);
    expect(prompt(element) === null).to.equal(true);
  });

  it('takes the second half of a double click for nothing', async () => {
    const element = await page.listen().mount();
    button(element, 'choose').click();
    await settled(element);
    button(element, 'save').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await settled(element);
    expect(page.answers).to.deep.equal([]);
  });

  it('leaves analytics off with Global Privacy Control, says why, and lets them be chosen', async () => {
    page.privacyControl = true;
    page.state = purposes('asked', { analytics: 'denied' });
    const element = await page.listen().mount();
    expect(textOf(element, '[part=note]')).to.contain('Global Privacy Control');
    button(element, 'yes').click();
    await settled(element);
    expect(page.answers).to.deep.equal([{ functional: true, learning: true, feedback: true, analytics: false }]);

    page.state = purposes('asked', { analytics: 'denied' });
    document.dispatchEvent(new Event('docent-consent-change'));
    await settled(element);
    if (!element.choosing) button(element, 'choose').click();
    await settled(element);
    switches(element)[3]!.click();
    button(element, 'save').click();
    await settled(element);
    expect(page.answers[1]).to.deep.equal({ functional: false, learning: false, feedback: false, analytics: true });
  });

  it('is not answered by Escape, and leaves the key to the page', async () => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void heard.push(key);
    document.addEventListener('keydown', hear);
    const element = await page.listen().mount();
    button(element, 'no').focus();
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', hear);
    await settled(element);
    expect(page.answers).to.deep.equal([]);
    expect(prompt(element)?.matches(':popover-open')).to.equal(true);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('can be answered with the keyboard alone, and gives the focus back to where it came from', async () => {
    const field = page.host.appendChild(document.createElement('input'));
    const element = await page.listen().mount();
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'yes'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await sendKeys({ press: 'Space' });
    expect(switches(element)[0]!.checked).to.equal(true);
    button(element, 'save').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(page.answers).to.deep.equal([{ functional: true, learning: false, feedback: false, analytics: false }]);
    expect(document.activeElement).to.equal(field);
  });

  it('says when an answer could not be kept, keeps what was chosen, and takes it again', async () => {
    const element = await page.listen().mount();
    button(element, 'choose').click();
    await settled(element);
    switches(element)[2]!.click();
    page.instead = () => Promise.reject(new Error('full'));
    button(element, 'save').click();
    await settled(element);
    expect(textOf(element, '[part=status]')).to.contain('could not be saved');
    expect(switches(element)[2]!.checked).to.equal(true);
    page.instead = undefined;
    button(element, 'save').click();
    await settled(element);
    expect(page.state.feedback).to.equal('granted');
    expect(prompt(element) === null).to.equal(true);
  });

  it('says when nobody takes the answer', async () => {
    const element = await page.listen().mount();
    page.instead = () => undefined;
    button(element, 'no').click();
    await settled(element);
    expect(textOf(element, '[part=status]')).to.contain('could not be saved');
  });
});
