import { expect, waitUntil } from '@open-wc/testing';
import { axeFaults as faults } from '../../fixtures/axe-faults.js';
import { richHowto } from '../../fixtures/howto.js';
import { findAll, mount, press, unmountAll } from '../../fixtures/mount.js';

describe('docent-howto: what is read, for everybody', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.style.colorScheme = '';
  });

  const opened = { transcript: '.transcript-lines', 'as-text': '[part=said]' };
  for (const [part, selector] of Object.entries(opened)) {
    for (const scheme of ['light', 'dark']) {
      it(`has no fault with "${part}" opened on a ${scheme} page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const element = await mount({ data: richHowto() });
        await waitUntil(() => findAll(element, `[part=${part}]`).length, 'Nothing opens it.', { timeout: 8000 });
        await press(element, `[part=${part}]`);
        await waitUntil(() => findAll(element, selector).length, 'It does not open.', { timeout: 5000 });
        expect(await faults(element)).to.deep.equal([]);
      });
    }

    it(`has no fault with "${part}" opened 320 px wide and in Arabic, and nothing sticks out`, async () => {
      const frame = document.body.appendChild(document.createElement('div'));
      frame.style.width = '320px';
      const element = await mount({ data: richHowto(), locale: 'ar' }, frame);
      await waitUntil(() => findAll(element, `[part=${part}]`).length, 'Nothing opens it.', { timeout: 8000 });
      await press(element, `[part=${part}]`);
      await waitUntil(() => findAll(element, selector).length, 'It does not open.', { timeout: 5000 });
      expect(await faults(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(320);
      frame.remove();
    });
  }
});
