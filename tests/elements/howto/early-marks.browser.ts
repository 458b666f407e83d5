import { expect, waitUntil } from '@open-wc/testing';
import { type DocentHowto, DocentRecordChangeEvent } from '@docent/elements';
import type { HowtoProgress } from '@docent/schema';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, press, recordFacts, shown } from '../fixtures/mount.js';

describe('docent-howto: what is said before all of it is loaded', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);
  let kept: HowtoProgress | undefined;
  let element: DocentHowto;
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ slice }) => (kept = slice as HowtoProgress));

  /** As the customer has it whose page is not idle yet, or has lost the network. */
  async function early(data: Partial<DocentHowto['data'] & object>, record?: HowtoProgress): Promise<void> {
    element = Object.assign(document.createElement('docent-howto'), { data: howto(data), record });
    document.body.append(element);
    await element.updateComplete;
    expect(element.rest).to.equal(undefined);
    facts.splice(0);
  }
  async function loaded(): Promise<void> {
    await waitUntil(() => element.rest?.ready, 'The rest does not come.', { timeout: 8000 });
    await shown(element);
  }
  afterEach(() => element.remove());

  it('counts at once, is kept, and is told once, when the code for that is there', async () => {
    await early({ steps: steps(3) });
    find(element, '[part=mark]').click();
    find(element, '[part=next]').click();
    find(element, '[part=mark]').click();
    await element.updateComplete;
    expect(findAll(element, 'nav .done')).to.have.length(2);
    expect(find(element, '#progress').textContent).to.equal('2 of 3 steps done');
    expect([kept?.steps['step-1']?.done, kept?.steps['step-2']?.done]).to.deep.equal([true, true]);

    await loaded();
    await waitUntil(() => names().includes('Howto Step Completed'), 'It is not told.', { timeout: 8000 });
    const completed = facts.filter(({ name }) => name === 'Howto Step Completed');
    expect(completed.map(({ properties }) => properties)).to.deep.equal([
      { step: 'step-1', position: 1, total: 3, done: 1 },
      { step: 'step-2', position: 2, total: 3, done: 2 },
    ]);
    expect(names()[0]).to.equal('Howto Started');
    expect(findAll(element, 'nav .done')).to.have.length(2);
    expect([kept?.steps['step-1']?.done, kept?.steps['step-2']?.done]).to.deep.equal([true, true]);
  });

  it('is told with its taking back, in that order, when both were said before', async () => {
    await early({ steps: steps(2) });
    find(element, '[part=mark]').click();
    await element.updateComplete;
    find(element, '[part=mark]').click();
    await loaded();
    await waitUntil(() => names().includes('Howto Step Reopened'), 'It is not told.', { timeout: 8000 });
    const told = names().filter(name => /Completed|Reopened/.test(name));
    expect(told).to.deep.equal(['Howto Step Completed', 'Howto Step Reopened']);
    expect(kept?.steps['step-1']?.done).to.equal(false);
  });

  it('is told when it opens a step that was done on an earlier visit', async () => {
    const done = { 'step-1': { done: true, at: 1, revision: 'r' } };
    await early({ steps: steps(2) }, { steps: done, current: { step: 'step-1', at: 1 } });
    find(element, '[part=mark]').click();
    await loaded();
    await waitUntil(() => names().includes('Howto Step Reopened'), 'It is not told.', { timeout: 8000 });
    expect(kept?.steps['step-1']?.done).to.equal(false);
  });

  it('finishes the how-to, once', async () => {
    await early({ steps: steps(1) });
    find(element, '[part=mark]').click();
    await loaded();
    await waitUntil(() => findAll(element, '[part=finished]').length, 'It is not finished.', { timeout: 8000 });
    expect(names()).to.deep.equal(['Howto Started', 'Howto Step Viewed', 'Howto Step Completed', 'Howto Completed']);
  });

  it('does not pass by a caution that must be read: the step asks for it as soon as it can', async () => {
    const [first, ...others] = steps(2);
    const lines = [{ kind: 'caution' as const, text: ['Hot.'], acknowledge: true }];
    await early({ steps: [{ ...first!, lines }, ...others] });
    find(element, '[part=mark]').click();
    await loaded();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'acknowledge-step-1', 'It does not ask.', {
      timeout: 8000,
    });
    expect(findAll(element, 'nav .done')).to.have.length(0);
    expect(names()).not.to.include('Howto Step Completed');
    expect(kept?.steps['step-1']?.done).to.equal(false);
    element.shadowRoot?.querySelector<HTMLInputElement>('#acknowledge-step-1')?.click();
    await press(element, '[part=mark]');
    expect(findAll(element, 'nav .done')).to.have.length(1);
  });
});
