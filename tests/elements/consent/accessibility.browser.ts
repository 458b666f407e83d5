import { expect } from '@open-wc/testing';
import { axeFaults } from '../fixtures/axe-faults.js';
import { button, command, ConsentPage, purposes, settled } from './consent-page.js';

describe('docent-consent: accessibility', () => {
  let page: ConsentPage;

  beforeEach(() => {
    page = new ConsentPage();
    page.privacyControl = true;
  });
  afterEach(() => {
    page.close();
    document.documentElement.style.colorScheme = '';
  });

  for (const scheme of ['light', 'dark']) {
    describe(`on a ${scheme} page`, () => {
      beforeEach(() => (document.documentElement.style.colorScheme = scheme));

      it('has no fault as a prompt, with and without its switches', async () => {
        const element = await page.listen().mount();
        expect(await axeFaults(element)).to.deep.equal([]);
        button(element, 'choose').click();
        await settled(element);
        element.shadowRoot!.querySelector('input')!.click();
        expect(await axeFaults(element)).to.deep.equal([]);
      });

      it('has no fault in content, when saving has failed, and while deleting is asked about', async () => {
        page.state = purposes('granted', { feedback: 'denied' });
        const element = await page.listen().mount('inline');
        page.instead = () => undefined;
        button(element, 'no').click();
        button(element, 'erase-button').click();
        await settled(element);
        expect(await axeFaults(element)).to.deep.equal([]);
      });

      for (const state of ['queued', 'accepted', 'refused'] as const) {
        it(`has no fault when deleting is ${state}`, async () => {
          page.commands = [command({ state, reason: 'Because.' }).response];
          expect(await axeFaults(await page.listen().mount('inline'))).to.deep.equal([]);
        });
      }

      it('has no fault offline', async () => {
        expect(await axeFaults(await page.mount('inline'))).to.deep.equal([]);
      });
    });
  }

  for (const placement of ['inline', undefined] as const) {
    it(`fits 320 px from right to left, ${placement ?? 'in the corner'}`, async () => {
      const { messages } = await import('@docent/elements/consent/locales/ar.js');
      page.more = { locale: 'ar', messages };
      page.host.style.width = '320px';
      const element = await page.listen().mount(placement);
      if (!placement) button(element, 'choose').click();
      await settled(element);
      const panel = element.shadowRoot!.querySelector<HTMLElement>('[part=panel]')!;
      if (!placement) panel.style.inlineSize = '288px';
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }

  it('names its switches, says what each is for, and that it is one', async () => {
    const element = await page.listen().mount('inline');
    for (const input of element.shadowRoot!.querySelectorAll('input')) {
      expect(input.getAttribute('role')).to.equal('switch');
      expect(input.labels).to.have.length(1);
      expect(input.getAttribute('aria-describedby')).to.equal(`${input.id}-about`);
    }
  });
});
