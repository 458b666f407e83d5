import { expect } from '@open-wc/testing';
import { DocentRecordChangeEvent } from '@docent/elements';
import type { HowtoProgress } from '@docent/schema';
import { howto } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const done = (...ids: string[]): HowtoProgress['steps'] =>
  Object.fromEntries(ids.map(id => [id, { done: true, at: 10, revision: 'r1' }]));
const title = (element: Element) => find(element, '.step-title').textContent;

describe('docent-howto: the customer record', () => {
  const facts = recordFacts();
  const slices: { ref: string; slice: HowtoProgress }[] = [];
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ ref, slice }) =>
    slices.push({ ref, slice: slice as HowtoProgress }),
  );

  beforeEach(() => {
    facts.splice(0);
    slices.splice(0);
  });
  afterEach(unmountAll);

  it('hands out the whole slice when a step is marked and when another is shown', async () => {
    const element = await mount({ data: howto(), now: () => 1000 });
    await press(element, '[part=mark]');
    await press(element, '[part=next]');
    expect(slices).to.deep.equal([
      {
        ref: 'howto:book-a-room',
        slice: { steps: { 'step-1': { done: true, at: 1000, revision: 'r1' } }, current: { step: 'step-1', at: 1000 } },
      },
      {
        ref: 'howto:book-a-room',
        slice: { steps: { 'step-1': { done: true, at: 1000, revision: 'r1' } }, current: { step: 'step-2', at: 1001 } },
      },
    ]);
  });

  it('lets a later mark win even when the clock was set back', async () => {
    let now = 1000;
    const element = await mount({ data: howto(), now: () => now });
    await press(element, '[part=mark]');
    now = 5;
    await press(element, '[part=mark]');
    expect(slices.at(-1)?.slice.steps['step-1']).to.deep.equal({ done: false, at: 1001, revision: 'r1' });
  });

  it('restores marks and the current step, and says "resume" once the customer acts', async () => {
    const record = { steps: done('step-1'), current: { step: 'step-2', at: 10 } };
    const element = await mount({ data: howto(), record });
    expect(title(element)).to.contain('Do thing 2');
    expect(findAll(element, 'nav .done')).to.have.length(1);
    expect(facts).to.deep.equal([]);
    await press(element, '[part=next]');
    expect(facts.map(({ properties }) => properties['from'] ?? 'started')).to.deep.equal(['started', 'resume', 'next']);
  });

  it('restores a finished how-to as finished', async () => {
    const element = await mount({ data: howto(), record: { steps: done('step-1', 'step-2', 'step-3') } });
    expect(title(element)).to.contain('You did all 3 steps');
  });

  it('shows what another tab did without taking the focus or the step away', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=next]');
    const button = find(element, '[part=mark]');
    button.focus();
    element.record = { steps: done('step-3'), current: { step: 'step-3', at: 20 } };
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(1);
    expect(title(element)).to.contain('Do thing 2');
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('does not lose a mark to a record that lags behind', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    const early = slices.at(-1)?.slice;
    await press(element, '[part=next]');
    await press(element, '[part=mark]');
    element.record = early;
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(2);
  });

  it('forgets what was erased', async () => {
    const element = await mount({ data: howto(), record: { steps: done('step-1') } });
    await press(element, '[part=next]');
    element.record = undefined;
    element.requestUpdate('record', {});
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(0);
  });

  for (const record of [42, 'done', [], { steps: null }, { steps: { 'step-1': null } }, { steps: {}, current: 7 }]) {
    it(`takes ${JSON.stringify(record)} for no record`, async () => {
      const element = await mount({ data: howto(), record });
      expect(element.status).to.equal('ready');
      expect(findAll(element, 'nav .done')).to.have.length(0);
      await press(element, '[part=mark]');
      element.record = record;
      element.requestUpdate('record', {});
      await shown(element);
      expect(element.status).to.equal('ready');
    });
  }
});
