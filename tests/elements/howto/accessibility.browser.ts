import { expect } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { axeFaults as faults } from '../fixtures/axe-faults.js';
import { richHowto } from '../fixtures/howto.js';
import { mount, press, unmountAll } from '../fixtures/mount.js';

describe('docent-howto: accessibility', () => {
  afterEach(() => {
    unmountAll();
    document.documentElement.style.colorScheme = '';
  });

  const done = {
    steps: Object.fromEntries([1, 2, 3, 4].map(n => [`step-${n}`, { done: true, at: 1, revision: 'r1' }])),
  };
  const states: Record<string, Partial<DocentHowto>> = {
    ready: { data: richHowto() },
    done: { data: richHowto(), record: done },
    loading: { status: 'loading' },
    empty: { status: 'empty' },
    error: { status: 'error' },
    offline: { entity: 'nobody-answers' },
  };
  for (const scheme of ['light', 'dark']) {
    for (const [name, properties] of Object.entries(states)) {
      it(`has no fault in its ${name} state on a ${scheme} page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const element = await mount(properties);
        expect(await faults(element)).to.deep.equal([]);
      });
    }
  }

  it('has no fault with a step marked done and undo on offer', async () => {
    const element = await mount({ data: richHowto() });
    await press(element, '[part=mark]');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('has no fault 320 px wide and in Arabic', async () => {
    const frame = document.body.appendChild(document.createElement('div'));
    frame.style.width = '320px';
    const element = await mount({ data: richHowto(), locale: 'ar' }, frame);
    expect(await faults(element)).to.deep.equal([]);
    frame.remove();
  });
});
