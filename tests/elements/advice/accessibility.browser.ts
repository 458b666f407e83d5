import { expect } from '@open-wc/testing';
import type { DocentAdvice } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { guide } from '../fixtures/guide.js';
import { recorded, pressPart, removeGuides, showGuide } from './guide-page.js';

describe('docent-advice: accessibility', () => {
  afterEach(() => {
    removeGuides();
    document.documentElement.style.colorScheme = '';
  });

  const answers = recorded({ size: 'small', budget: 'tight' });
  const states: Record<string, Partial<DocentAdvice>> = {
    ready: { data: guide() },
    given: { data: guide(), record: answers },
    page: { data: guide({ layout: 'page' }), record: answers },
    loading: { status: 'loading' },
    empty: { status: 'empty' },
    error: { status: 'error' },
    offline: { entity: 'nobody-answers' },
  };
  for (const scheme of ['light', 'dark']) {
    for (const [name, properties] of Object.entries(states)) {
      it(`has no fault in its ${name} state on a ${scheme} page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        expect(await axeFaults(await showGuide(properties))).to.deep.equal([]);
      });
    }
  }

  it('has no fault with something missing, 320 px wide and in Arabic', async () => {
    const frame = document.body.appendChild(document.createElement('div'));
    frame.style.width = '320px';
    const element = await showGuide({ data: guide({ locale: 'ar' }) }, frame);
    await pressPart(element, 'next');
    expect(await axeFaults(element)).to.deep.equal([]);
    frame.remove();
  });
});
