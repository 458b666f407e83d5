import { expect } from '@open-wc/testing';
import { button, ConsentPage, purposes, settled } from './consent-page.js';
import { deferred } from '../fixtures/deferred.js';

describe('docent-consent: the prompt in its page', () => {
  let page: ConsentPage;

  beforeEach(() => (page = new ConsentPage()));
  afterEach(() => {
    page.close();
    document.adoptedStyleSheets = [];
  });

  const prompt = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=panel]');

  it('goes away when the question was answered elsewhere, and comes when it is asked anew', async () => {
    const element = await page.listen().mount();
    page.state = purposes('denied');
    document.dispatchEvent(new Event('docent-consent-change'));
    await settled(element);
    expect(prompt(element) === null).to.equal(true);
    page.state = purposes('asked');
    document.dispatchEvent(new Event('docent-consent-change'));
    await settled(element);
    expect(prompt(element)?.matches(':popover-open')).to.equal(true);
  });

  it('is done with its own answer, and does not wait for what it asks because of that', async () => {
    const element = await page.listen().mount();
    page.instead = request => (request.changes ? Promise.resolve(page.take(request)) : new Promise(() => undefined));
    button(element, 'no').click();
    await settled(element);
    expect(page.asked, 'the question, the answer, and what holds now').to.have.length(3);
    expect(prompt(element) === null).to.equal(true);
  });

  it('asks again when Docent is ready', async () => {
    const element = await page.mount();
    expect(element.status).to.equal('offline');
    page.listen();
    document.dispatchEvent(new Event('docent-ready'));
    await settled(element);
    expect(prompt(element)?.matches(':popover-open')).to.equal(true);
  });

  it('listens to nothing while it is out of the page, and asks for what it missed', async () => {
    const element = await page.listen().mount();
    element.remove();
    page.asked.splice(0);
    document.dispatchEvent(new Event('docent-consent-change'));
    document.dispatchEvent(new Event('docent-ready'));
    expect(page.asked).to.deep.equal([]);
    document.body.append(element);
    await settled(element);
    expect(page.asked).to.have.length(1);
    expect(prompt(element)?.matches(':popover-open')).to.equal(true);
    element.remove();
  });

  it('drops the late answer to an earlier question', async () => {
    const first = deferred<never>();
    page.instead = () => first.promise;
    const element = await page.listen().mount();
    page.instead = undefined;
    page.state = purposes('denied');
    document.dispatchEvent(new Event('docent-consent-change'));
    await settled(element);
    first.resolve({ state: purposes('asked'), privacyControl: false, locale: 'en' } as never);
    await settled(element);
    expect(prompt(element) === null).to.equal(true);
  });

  it('is in the language it is answered in, mirrored from right to left', async () => {
    const { messages } = await import('@docent/elements/consent/locales/ar.js');
    page.more = { locale: 'ar', messages };
    const element = await page.listen().mount();
    expect(element.shadowRoot?.querySelector('.root')?.getAttribute('dir')).to.equal('rtl');
    expect(button(element, 'yes').textContent?.trim()).to.equal('نعم للكل');
    const { right } = prompt(element)!.getBoundingClientRect();
    expect(Math.round(document.documentElement.clientWidth - right)).to.equal(16);
  });

  it('stays whole and in its corner under a hostile style sheet', async () => {
    const element = await page.listen().mount();
    const look = () =>
      [...element.shadowRoot!.querySelectorAll('section, section *')].map(part => {
        const { x, y, width, height } = part.getBoundingClientRect();
        const { color, fontSize, textTransform } = getComputedStyle(part);
        return [part.localName, x, y, width, height, color, fontSize, textTransform].join(' ');
      });
    const before = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { font-size: 7px !important; color: lime !important; text-transform: uppercase !important; transform: rotate(9deg) !important;
          position: relative !important; overflow: hidden !important; contain: strict !important; filter: blur(1px) !important }
      section, button, p, ul, li, input { display: none !important }
      [popover] { inset: 0 !important; inline-size: 100% !important }`);
    document.adoptedStyleSheets = [sheet];
    expect(look()).to.deep.equal(before);
  });

  it('touches no attribute of its own tag', async () => {
    const element = await page.listen().mount();
    button(element, 'no').click();
    await settled(element);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
});
