import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
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
    // 1,280 by 1,024 px at a zoom of 400 %.
    it(`fits 320 by 256 px from right to left, ${placement ?? 'in the corner'}`, async () => {
      const { innerHeight: height, innerWidth: width } = window;
      await setViewport({ width: 320, height: 256 });
      const { messages } = await import('@docent/elements/consent/locales/ar.js');
      page.more = { locale: 'ar', messages };
      page.host.style.width = '304px';
      const element = await page.listen().mount(placement);
      if (!placement) button(element, 'choose').click();
      await settled(element);
      const panel = element.shadowRoot!.querySelector<HTMLElement>('[part=panel]')!;
      const seen = [panel.scrollWidth - panel.clientWidth, panel.offsetHeight];
      const faults = await axeFaults(element);
      const sideways = document.documentElement.scrollWidth;
      await setViewport({ width, height });
      expect(seen[0]).to.be.at.most(0);
      if (!placement) expect(seen[1]).to.be.at.most(170);
      expect(sideways).to.be.at.most(320);
      expect(faults).to.deep.equal([]);
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
