import { expect } from '@open-wc/testing';
import type { CommandResponse, DocentConsent } from '@docent/elements';
import { button, command, ConsentPage, purposes, settled, textOf } from './consent-page.js';
import { deferred } from '../fixtures/deferred.js';

describe('docent-consent: deleting what is kept', () => {
  let page: ConsentPage;

  beforeEach(() => {
    page = new ConsentPage().listen();
    page.state = purposes('granted');
  });
  afterEach(() => page.close());

  const said = (element: DocentConsent) => textOf(element, '[part=erase-status]');
  const sent = () => page.asked.filter(({ type }) => type === 'command');
  async function press(element: DocentConsent, part: string): Promise<void> {
    button(element, part).click();
    await settled(element);
  }

  it('is not offered in the prompt', async () => {
    page.state = purposes('asked');
    const element = await page.mount();
    expect(element.shadowRoot!.querySelector('[part=erase]')).to.equal(null);
    expect(page.asked.map(({ type }) => type)).to.deep.equal(['consent']);
  });

  it('asks for a second step in place, begins with the way back, and goes back', async () => {
    const element = await page.mount('inline');
    await press(element, 'erase-button');
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'erase-no'));
    expect(textOf(element, '[part=erase]')).to.contain('This cannot be undone.');
    await press(element, 'erase-no');
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'erase-button'));
    expect(sent()).to.deep.equal([]);
  });

  it('asks for it, says that the request is kept, then that it was done', async () => {
    const erase = command();
    page.nextCommand = () => Promise.resolve(erase.response);
    const element = await page.mount('inline');
    await press(element, 'erase-button');
    await press(element, 'erase-yes');
    expect(sent()).to.deep.equal([{ type: 'command', name: 'erase' }]);
    expect(said(element)).to.contain('Your request is kept');
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('erase-status');
    erase.settle({ state: 'accepted' });
    await settled(element);
    expect(said(element)).to.contain('has been deleted');
  });

  it('says why it was refused, and tries again', async () => {
    const refused = command();
    page.nextCommand = () => Promise.resolve(refused.response);
    const element = await page.mount('inline');
    await press(element, 'erase-button');
    await press(element, 'erase-yes');
    refused.settle({ state: 'refused', code: 'unproven', reason: 'Sign in first.' });
    await settled(element);
    expect(said(element)).to.equal('The provider has refused this. Sign in first.');
    page.nextCommand = () => Promise.resolve(command({ state: 'accepted' }).response);
    await press(element, 'erase-retry');
    expect(sent()).to.have.length(2);
    expect(said(element)).to.equal('Done. What was kept about you has been deleted.');
  });

  for (const [what, answer] of [
    ['nobody takes the request', undefined],
    ['it cannot be kept', () => Promise.reject(new Error('full'))],
  ] as const) {
    it(`says so when ${what}, and tries again`, async () => {
      page.nextCommand = answer;
      const element = await page.mount('inline');
      await press(element, 'erase-button');
      await press(element, 'erase-yes');
      expect(said(element)).to.equal('This could not be asked for.');
      page.nextCommand = () => Promise.resolve(command().response);
      await press(element, 'erase-retry');
      expect(said(element)).to.contain('Your request is kept');
    });
  }

  it('shows the latest earlier request that is still open, and how it ends', async () => {
    const open = command({ commandId: 'c2' });
    page.commands = [command({ state: 'refused', reason: 'old' }).response, open.response];
    const element = await page.mount('inline');
    expect(page.asked).to.deep.include({ type: 'commands', name: 'erase' });
    expect(said(element)).to.contain('Your request is kept');
    open.settle({ state: 'refused', reason: 'No.' });
    await settled(element);
    expect(said(element)).to.contain('No.');
  });

  it('asks for earlier requests again when it comes back into the page', async () => {
    const element = await page.mount('inline');
    element.remove();
    page.commands = [command().response];
    page.host.append(element);
    await settled(element);
    expect(said(element)).to.contain('Your request is kept');
  });

  it('forgets the end of an earlier request once a new one was made', async () => {
    const earlier = command({ state: 'accepted' });
    const late = deferred<CommandResponse[]>();
    const element = await page.mount('inline');
    page.nextCommand = () => Promise.resolve(command({ commandId: 'c2' }).response);
    page.commands = late.promise as never;
    document.dispatchEvent(new Event('docent-consent-change'));
    await press(element, 'erase-button');
    await press(element, 'erase-yes');
    late.resolve([earlier.response]);
    await settled(element);
    expect(said(element)).to.contain('Your request is kept');
  });
});
