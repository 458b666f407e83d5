import { expect, waitUntil } from '@open-wc/testing';
import { createBrowserPlatform } from '@docent/client';
import { assign, holdoutExperiment } from '@docent/engine';
import { createHoldOut, type HoldOut } from '../../packages/sdk/dist/create-hold-out.js';

const ref = 'howto:book-a-room';
const unitIn = (arm: string) =>
  Array.from({ length: 100 }, (_, index) => `unit-${index}`).find(
    unit => assign(holdoutExperiment('help', 0.5), unit) === arm,
  );
const soon = { timeout: 8000 };

describe('a widget in an experiment', () => {
  const life = new AbortController();
  let place: HTMLElement;
  let learning: 'granted' | 'denied';
  let told: unknown[];
  let consentHeard: (state: { learning: string }) => void;

  /** As much of a client as drawing lots needs, whose customer is in an arm. */
  function holdOutOf(arm: string): HoldOut {
    const client = {
      consent: { state: () => ({ learning }) },
      customer: async () => ({ userId: unitIn(arm) }),
      experiments: new Map(),
      project: {
        loaded: () => ({
          experiments: { help: { entities: [ref], holdout: 0.5, unit: 'account', decide: '2999-01-01' } },
        }),
      },
      capture: (_name: string, { arm }: { arm: string }) => void told.push(arm),
      methods: () => ({
        use: () => () => {},
        on: (_name: string, hear: typeof consentHeard) => {
          consentHeard = hear;
          return () => {};
        },
      }),
    };
    return createHoldOut(window, client as never, createBrowserPlatform(window), life.signal);
  }

  /** A page with a widget of 400 px between two paragraphs, so many heights of the window below its beginning. */
  function build(screens: number): { widget: HTMLElement; after: HTMLElement } {
    place.innerHTML = `<div style="height:${screens * 100}vh"></div><docent-thing style="display:block;height:400px">help</docent-thing><p>After</p>`;
    return { widget: place.querySelector('docent-thing')!, after: place.querySelector('p')! };
  }
  const gap = ({ widget, after }: ReturnType<typeof build>) =>
    after.getBoundingClientRect().top - widget.previousElementSibling!.getBoundingClientRect().bottom;
  /** Whether it was let in, once everything is done that needs no scrolling. */
  async function outcome(admitted: Promise<void>): Promise<string> {
    const settled = admitted.then(() => 'shown');
    await waitUntil(() => told.length > 0, 'Nobody was told of.', soon);
    return Promise.race([settled, new Promise<string>(resolve => setTimeout(resolve, 50, 'held out'))]);
  }

  beforeEach(() => {
    const style = document.createElement('style');
    style.textContent = 'docent-thing[hidden]{display:none!important}';
    place = document.body.appendChild(document.createElement('main'));
    place.before(style);
    learning = 'granted';
    told = [];
    scrollTo(0, 0);
  });
  afterEach(() => {
    place.previousElementSibling?.remove();
    place.remove();
  });
  after(() => life.abort());

  it('takes no room below the fold for who is held out', async () => {
    const page = build(1.5);
    expect(await outcome(holdOutOf('holdout').admit(ref, page.widget))).to.equal('held out');
    expect(told).to.deep.equal(['holdout']);
    await waitUntil(() => gap(page) < 50, 'It takes room.', soon);
    expect(page.widget.checkVisibility()).to.equal(false);
  });

  it('is shown as it is to who is treated', async () => {
    const page = build(1.5);
    expect(await outcome(holdOutOf('treated').admit(ref, page.widget))).to.equal('shown');
    expect(told).to.deep.equal(['treated']);
    expect(gap(page) >= 400).to.equal(true);
    expect(page.widget.checkVisibility({ visibilityProperty: true })).to.equal(true);
  });

  it('moves nothing that the customer sees: its room goes when they look elsewhere', async () => {
    const page = build(0);
    const { top } = page.after.getBoundingClientRect();
    page.after.style.marginBlockEnd = '300vh';
    expect(await outcome(holdOutOf('holdout').admit(ref, page.widget))).to.equal('held out');
    expect(getComputedStyle(page.widget).visibility).to.equal('hidden');
    expect(page.after.getBoundingClientRect().top).to.equal(top);
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => page.widget.hidden, 'Its room stays.', soon);
  });

  it('counts only once it comes near', async () => {
    const page = build(4);
    const admitted = outcome(holdOutOf('holdout').admit(ref, page.widget));
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(told).to.deep.equal([]);
    scrollTo(0, 3.5 * innerHeight);
    expect(await admitted).to.equal('held out');
  });

  it('comes back when the customer takes consent back', async () => {
    const page = build(1.5);
    const admitted = holdOutOf('holdout').admit(ref, page.widget);
    expect(await outcome(admitted)).to.equal('held out');
    await waitUntil(() => page.widget.hidden, 'It is shown.', soon);
    learning = 'denied';
    consentHeard({ learning });
    await admitted;
    expect(page.widget.checkVisibility({ visibilityProperty: true })).to.equal(true);
  });

  it('waits for nothing without consent to learning, nor for what is in no experiment', async () => {
    const page = build(4);
    const holdOut = holdOutOf('holdout');
    await holdOut.admit('howto:another', page.widget);
    learning = 'denied';
    await holdOut.admit(ref, page.widget);
    expect(told).to.deep.equal([]);
    expect(page.widget.hidden).to.equal(false);
  });

  it('is shown again when it is to show something else', async () => {
    const page = build(1.5);
    const holdOut = holdOutOf('holdout');
    await outcome(holdOut.admit(ref, page.widget));
    await waitUntil(() => page.widget.hidden, 'It is shown.', soon);
    await holdOut.admit('howto:another', page.widget);
    expect(page.widget.hidden).to.equal(false);
  });

  it('opens for who asks for it within another widget', async () => {
    const outer = place.appendChild(document.createElement('docent-outer'));
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = '<details open><summary>More</summary><docent-thing>help</docent-thing></details>';
    const widget = root.querySelector<HTMLElement>('docent-thing')!;
    await holdOutOf('holdout').admit(ref, widget);
    expect(told).to.deep.equal([]);
    expect(widget.hidden).to.equal(false);
  });
});
