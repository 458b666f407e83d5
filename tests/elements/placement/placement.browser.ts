import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { SurveySubmittedEvent } from '@docent/elements';
import { add, clear, isOnTop, mount, part, press, said, settled, told } from './placement-page.js';

describe('docent-placement: how it comes and goes', () => {
  afterEach(clear);

  const field = () => add(document.createElement('input'));

  it('comes into the corner at the end of the text, without the focus, and is announced in a region that was there before', async () => {
    const before = field();
    before.focus();
    const element = await mount();
    expect(said(element)).to.equal('');
    expect(getComputedStyle(part(element, 'panel')!).display).to.equal('none');
    element.open = true;
    await settled(element);
    const panel = part(element, 'panel')!;
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(document.activeElement === before).to.equal(true);
    await waitUntil(() => said(element), 'It is not announced.', { timeout: 8000 });
    expect(said(element)).to.contain('“A question”');
    const { right, bottom } = panel.getBoundingClientRect();
    expect(Math.round(document.documentElement.clientWidth - right)).to.equal(16);
    expect(Math.round(innerHeight - bottom)).to.equal(16);
    expect(panel.getAttribute('role')).to.equal('region');
    expect(told).to.deep.equal(['opened']);
  });

  it('says in its bar whom it comes from, and is named by what it is about, which stands in it already', async () => {
    for (const way of ['popover', 'modal', 'inline'] as const) {
      const element = await mount({ way, open: true, from: 'Meridian Rooms' });
      expect(part(element, 'title')!.textContent.trim()).to.equal('Meridian Rooms');
      expect(part(element, 'panel')!.getAttribute('aria-label')).to.equal('A question');
      expect(part(element, 'panel')!.hasAttribute('aria-labelledby')).to.equal(false);
      element.open = false;
    }
  });

  it('stands at the other side where the text runs from right to left', async () => {
    const element = await mount({ locale: 'ar', open: true });
    expect(Math.round(part(element, 'panel')!.getBoundingClientRect().left)).to.equal(16);
  });

  it('is sent away by its button or Escape, and gives the focus back', async () => {
    for (const way of ['close', 'Escape']) {
      const before = field();
      const element = await mount({ open: true });
      before.focus();
      element.querySelector('input')!.focus();
      if (way === 'close') await press(element, 'close');
      else await sendKeys({ press: way });
      await settled(element);
      expect(told.splice(0)).to.deep.equal(['opened', 'dismissed close', 'closed']);
      expect(document.activeElement === before, way).to.equal(true);
      expect(element.open).to.equal(false);
      expect(part(element, 'panel')!.checkVisibility()).to.equal(false);
    }
  });

  it('leaves Escape to the page when the customer is not in it, and to what is in it when that has used it', async () => {
    const before = field();
    const element = await mount({ open: true });
    before.focus();
    await sendKeys({ press: 'Escape' });
    const inner = element.querySelector('input')!;
    inner.addEventListener('keydown', event => event.preventDefault());
    inner.focus();
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.equal(true);
    expect(told).to.deep.equal(['opened']);
  });

  it('stays when what is in it was finished, and closing it then is no refusal', async () => {
    const element = await mount({ open: true });
    const content = element.firstElementChild!;
    const fact = new SurveySubmittedEvent({ questions: 1, seconds: 1 });
    fact.source = content;
    content.dispatchEvent(fact);
    await settled(element);
    expect(element.open).to.equal(true);
    expect(part(element, 'more') === null, 'nothing left to refuse').to.equal(true);
    await press(element, 'close');
    expect(told).to.deep.equal(['opened', 'closed']);
  });

  it('as a modal takes the focus, keeps it, closes with Escape and gives it back', async () => {
    const before = field();
    before.focus();
    const element = await mount({ way: 'modal' });
    element.open = true;
    await settled(element);
    const dialog = part(element, 'panel') as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(element.shadowRoot!.activeElement === part(element, 'title')).to.equal(true);
    before.focus();
    expect(document.activeElement === element, 'the page behind it cannot be reached').to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !element.open, 'Escape does not close it.', { timeout: 8000 });
    await settled(element);
    expect(dialog.open).to.equal(false);
    expect(document.activeElement === before).to.equal(true);
    expect(told).to.deep.equal(['opened', 'dismissed close', 'closed']);
  });

  it('as a button is always there, says whether it is open, takes the focus along, and is no refusal', async () => {
    const element = await mount({ way: 'button' });
    const toggle = part(element, 'toggle')!;
    expect(toggle.textContent.trim()).to.equal('A question');
    expect(isOnTop(part(element, 'dock')!)).to.equal(true);
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot!.activeElement === part(element, 'panel')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.open).to.equal(false);
    expect(element.shadowRoot!.activeElement === toggle).to.equal(true);
    expect(told).to.deep.equal(['opened', 'closed']);
  });

  it('can be made small as a button, still named, and large again', async () => {
    const element = await mount({ way: 'button' });
    const wide = part(element, 'dock')!.offsetWidth;
    await press(element, 'minimise');
    expect(part(element, 'dock')!.offsetWidth).to.be.below(wide / 2);
    expect(part(element, 'toggle')!.ariaLabel).to.equal('A question');
    await press(element, 'toggle');
    await press(element, 'minimise');
    expect(element.minimised).to.equal(false);
    expect(told.filter(name => name === 'minimised')).to.have.length(2);
  });

  it('inline is a section of the page, in its flow, whose Escape is the page’s', async () => {
    const element = await mount({ way: 'inline', open: true });
    const panel = part(element, 'panel')!;
    expect(panel.localName).to.equal('section');
    expect(getComputedStyle(panel).position).to.equal('static');
    expect(element.offsetHeight).to.be.at.least(panel.offsetHeight);
    element.querySelector('input')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.equal(true);
  });

  it('is as wide as a phone, and leaves a half of it free for what has the focus', async () => {
    const { innerHeight: height, innerWidth: width } = window;
    await setViewport({ width: 320, height: 568 });
    const before = field();
    before.style.cssText = 'position:fixed;inset:auto 20px 20px auto';
    const element = await mount({ open: true });
    element.firstElementChild!.append(...Array.from({ length: 60 }, () => document.createElement('p')));
    element.querySelectorAll('p').forEach(line => (line.textContent = 'More.'));
    await settled(element);
    const box = () => part(element, 'panel')!.getBoundingClientRect();
    expect(box().width).to.equal(320);
    before.focus();
    await waitUntil(() => box().bottom <= before.getBoundingClientRect().top, 'It covers what has the focus.', {
      timeout: 8000,
    });
    const sideways = document.documentElement.scrollWidth;
    await setViewport({ width, height });
    expect(sideways).to.be.at.most(320);
  });
});
