import { expect } from '@open-wc/testing';
import type { DocentConsent } from '@docent/elements';
import { button, ConsentPage, purposes, settled, textOf } from './consent-page.js';
import { deferred } from '../fixtures/deferred.js';

describe('docent-consent: in the content of a page', () => {
  let page: ConsentPage;

  beforeEach(() => (page = new ConsentPage()));
  afterEach(() => page.close());

  const find = (element: DocentConsent, id: string) => element.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
  const said = (element: DocentConsent) => textOf(element, '[part=status]');

  it('shows what holds for each purpose, answered or not', async () => {
    page.state = purposes('granted', { learning: 'denied', feedback: 'asked' });
    const element = await page.listen().mount('inline');
    const shown = ['functional', 'learning', 'feedback', 'analytics'].map(id => [
      find(element, id).checked,
      find(element, id).closest('li')?.querySelector('[part=answer]')?.textContent,
    ]);
    expect(shown).to.deep.equal([
      [true, 'Yes'],
      [false, 'No'],
      [false, 'Not answered yet'],
      [true, 'Yes'],
    ]);
  });

  it('is in the flow of the page, and stays when everything is answered', async () => {
    page.state = purposes('denied');
    const element = await page.listen().mount('inline');
    expect(getComputedStyle(element).position).to.equal('static');
    expect(page.host.offsetHeight).to.be.greaterThan(300);
    expect(element.shadowRoot!.querySelector('[popover]')).to.equal(null);
  });

  it('changes a purpose at once, alone, and confirms it', async () => {
    page.state = purposes('denied');
    const element = await page.listen().mount('inline');
    find(element, 'learning').click();
    expect(page.answers).to.deep.equal([{ learning: true }]);
    await settled(element);
    expect(said(element)).to.equal('Saved.');
    expect(find(element, 'learning').closest('li')?.textContent).to.contain('Yes');
    find(element, 'learning').click();
    await settled(element);
    expect(page.answers[1]).to.deep.equal({ learning: false });
    expect(page.state.learning).to.equal('denied');
  });

  it('keeps the focus on the switch', async () => {
    const element = await page.listen().mount('inline');
    find(element, 'learning').focus();
    find(element, 'learning').click();
    await settled(element);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, 'learning'));
  });

  it('puts a switch back that could not be kept, and says so', async () => {
    page.state = purposes('denied');
    const element = await page.listen().mount('inline');
    page.instead = () => Promise.reject(new Error('full'));
    find(element, 'learning').click();
    await settled(element);
    expect(find(element, 'learning').checked).to.equal(false);
    expect(said(element)).to.contain('could not be saved');
  });

  it('says that one of two switches could not be kept, whichever is answered first', async () => {
    page.state = purposes('denied');
    const element = await page.listen().mount('inline');
    const slow = deferred<never>();
    page.instead = request => (request.changes?.learning ? slow.promise : Promise.resolve(page.take(request)));
    find(element, 'learning').click();
    find(element, 'feedback').click();
    await settled(element);
    expect(said(element)).to.equal('Saving …');
    expect([find(element, 'learning').checked, find(element, 'feedback').checked]).to.deep.equal([true, true]);
    slow.reject(new Error('full'));
    await settled(element);
    expect(said(element)).to.contain('could not be saved');
    expect([find(element, 'learning').checked, find(element, 'feedback').checked]).to.deep.equal([false, true]);
  });

  it('answers everything with one word, and shows it', async () => {
    const element = await page.listen().mount('inline');
    button(element, 'yes').click();
    await settled(element);
    expect(page.state).to.deep.equal(purposes('granted'));
    button(element, 'no').click();
    await settled(element);
    expect(page.state).to.deep.equal(purposes('denied'));
    expect(find(element, 'analytics').checked).to.equal(false);
  });

  it('leaves a yes to analytics in place that was given in spite of Global Privacy Control', async () => {
    page.privacyControl = true;
    page.state = purposes('denied', { analytics: 'granted' });
    const element = await page.listen().mount('inline');
    button(element, 'yes').click();
    await settled(element);
    expect(page.state).to.deep.equal(purposes('granted'));
  });

  it('shows what was changed elsewhere', async () => {
    page.state = purposes('denied');
    const element = await page.listen().mount('inline');
    page.state = purposes('granted');
    document.dispatchEvent(new Event('docent-consent-change'));
    await settled(element);
    expect(find(element, 'learning').checked).to.equal(true);
  });

  it('says that it waits, that nobody answers, and what went wrong, with a way to try again', async () => {
    const element = await page.mount('inline');
    expect(textOf(element, '.state')).to.contain('not connected');
    const slow = deferred<never>();
    page.instead = () => slow.promise;
    page.listen();
    document.dispatchEvent(new Event('docent-ready'));
    await settled(element);
    expect(element.status).to.equal('loading');
    expect(element.shadowRoot!.querySelector('.root')?.getAttribute('aria-busy')).to.equal('true');
    slow.reject(new Error('no'));
    await settled(element);
    expect(textOf(element, '.state')).to.contain('could not be loaded');
    page.instead = undefined;
    element.shadowRoot!.querySelector<HTMLButtonElement>('.state button')!.click();
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('has room for something of the page’s own', async () => {
    const element = await page.listen().mount('inline');
    const link = element.appendChild(document.createElement('a'));
    link.textContent = 'Privacy policy';
    expect(link.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('becomes a prompt and content again as its placement says', async () => {
    const element = await page.listen().mount('inline');
    element.removeAttribute('placement');
    element.placement = undefined;
    await settled(element);
    expect(getComputedStyle(element).position).to.equal('fixed');
    element.setAttribute('placement', 'inline');
    await settled(element);
    expect(getComputedStyle(element).position).to.equal('static');
  });

  it('shows what the page itself says holds, without anybody to ask', async () => {
    const element = document.createElement('docent-consent');
    element.placement = 'inline';
    element.data = { state: purposes('granted'), privacyControl: false, locale: 'en' };
    page.host.append(element);
    await settled(element);
    expect(find(element, 'learning').checked).to.equal(true);
  });

  it('looks the same under a hostile style sheet', async () => {
    page.host.style.width = '600px';
    const element = await page.listen().mount('inline');
    const look = () =>
      [...element.shadowRoot!.querySelectorAll('*')].map(part => {
        const { color, fontSize, inlineSize, blockSize, textTransform } = getComputedStyle(part);
        return [part.localName, inlineSize, blockSize, color, fontSize, textTransform].join(' ');
      });
    const before = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html { font-size: 62.5% }
      * { font-size: 7px !important; color: lime !important; text-transform: uppercase !important; letter-spacing: 1em !important }
      section, button, p, ul, li, input { display: none !important }`);
    document.adoptedStyleSheets = [sheet];
    const after = look();
    document.adoptedStyleSheets = [];
    expect(after).to.deep.equal(before);
  });
});
