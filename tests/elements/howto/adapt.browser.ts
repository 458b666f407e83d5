import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRequestEvent } from '@docent/elements';
import { DocentRecordChangeEvent } from '@docent/elements';
import type { HowtoProgress, PublishedHowto } from '@docent/schema';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const drawers = { '==': [{ var: 'answers.drawers' }, true] };
const branched = (overrides: Partial<PublishedHowto> = {}) =>
  howto({
    questions: [{ id: 'drawers', type: 'yes-no', title: 'Does your desk have drawers?' }],
    steps: steps(4).map((step, index) => ({ ...step, ...(index % 2 && { when: drawers }) })),
    ...overrides,
  });
const listed = (element: Element) => findAll(element, 'nav .name').map(({ textContent }) => textContent.trim());
const said = (element: Element) => find(element, '[role=status]').textContent;
const answer = async (element: Parameters<typeof shown>[0], yes: boolean) => {
  findAll(element, '.setup input[type=radio]')[yes ? 0 : 1]!.click();
  await shown(element);
};

describe('docent-howto: steps that depend on answers and facts', () => {
  const facts = recordFacts();
  let kept: HowtoProgress | undefined;
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ slice }) => (kept = slice as HowtoProgress));

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('shows no step of which it is not known whether it applies, and adapts to the answer at once', async () => {
    const element = await mount({ data: branched() });
    expect(listed(element)).to.deep.equal(['Do thing 1', 'Do thing 3']);
    await answer(element, true);
    expect(listed(element)).to.have.length(4);
    expect(said(element)).to.equal('Now 4 steps.');
    expect(facts.at(-1)).to.deep.include({
      name: 'Howto Question Answered',
      properties: { question: 'drawers', answer: true, total: 4 },
    });
    expect(kept?.choices?.['drawers']?.value).to.equal(true);
  });

  it('keeps marks when an answer is changed and changed back', async () => {
    const element = await mount({ data: branched() });
    await answer(element, true);
    await press(element, 'nav li:nth-child(2) button');
    await press(element, '[part=mark]');
    await answer(element, false);
    expect(listed(element)).to.have.length(2);
    expect(find(element, '#progress').textContent).to.equal('0 of 2 steps done');
    await answer(element, true);
    expect(find(element, '#progress').textContent).to.equal('1 of 4 steps done');
  });

  it('goes on with the answers of an earlier visit, at a step that only they make be there', async () => {
    const record = {
      steps: {},
      choices: { drawers: { value: true, at: 1 } },
      current: { step: 'step-4', at: 1 },
    };
    const element = await mount({ data: branched(), record });
    expect(find(element, '.panel .step-title').textContent).to.contain('Step 4 of 4');
    expect(find<HTMLInputElement>(element, '.setup input').checked).to.equal(true);
  });

  it('follows what another tab answered', async () => {
    const element = await mount({ data: branched(), record: { steps: {} } });
    element.record = { steps: {}, choices: { drawers: { value: true, at: 1 } } };
    await shown(element);
    expect(listed(element)).to.have.length(4);
  });

  it('says so when the answers leave no step, instead of showing an empty frame', async () => {
    const element = await mount({ data: branched({ steps: steps(1).map(step => ({ ...step, when: drawers })) }) });
    expect(find(element, '[part=none]').textContent).to.contain('nothing to do here');
    await answer(element, true);
    expect(findAll(element, '[part=none]')).to.have.length(0);
    expect(listed(element)).to.deep.equal(['Do thing 1']);
  });

  it('is complete when an answer takes away what was still open', async () => {
    const element = await mount({ data: branched({ steps: branched().steps.slice(0, 2) }) });
    await answer(element, true);
    await press(element, '[part=mark]');
    expect(facts.map(({ name }) => name)).not.to.include('Howto Completed');
    await answer(element, false);
    expect(facts.map(({ name }) => name)).to.include('Howto Completed');
    expect(findAll(element, '[part=finished]')).to.have.length(1);
  });

  it('sees what the page has told of the customer, now and later', async () => {
    let plan = 'home';
    const respond = (event: DocentRequestEvent) => {
      if (event.request.type === 'facts') event.respondWith(Promise.resolve({ account: { plan } }) as never);
    };
    document.addEventListener('docent-request', respond);
    const when = { '==': [{ var: 'account.plan' }, 'office'] };
    const element = await mount({
      data: howto({ steps: steps(2).map((step, index) => ({ ...step, ...(index && { when }) })) }),
    });
    expect(listed(element)).to.have.length(1);
    plan = 'office';
    document.dispatchEvent(new Event('docent-facts-change'));
    await waitUntil(() => listed(element).length === 2, 'The new facts change nothing.', { timeout: 8000 });
    document.removeEventListener('docent-request', respond);
  });
});

describe('docent-howto: for how many', () => {
  afterEach(unmountAll);

  const desks = () =>
    howto({
      yield: { unit: 'desks', quantity: 2, maximum: 20 },
      parts: [
        { name: 'Screw', quantity: 7 },
        { name: 'Glue, litre', quantity: 0.25 },
        { name: 'Manual', quantity: 1, fixed: true },
      ],
    });
  const parts = (element: Element) =>
    findAll(element, '.supplies li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const enter = async (element: Parameters<typeof shown>[0], count: string) => {
    const input = find<HTMLInputElement>(element, '#amount');
    input.value = count;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await shown(element);
  };

  it('scales the parts: whole pieces rounded up, fractions as the locale writes them, what is fixed stays', async () => {
    const element = await mount({ data: { ...desks(), locale: 'de' }, messages: { quantity: '{count} × {name}' } });
    expect(parts(element)).to.deep.equal(['7 × Screw', '0,25 × Glue, litre', '1 × Manual']);
    await enter(element, '3');
    expect(parts(element)).to.deep.equal(['11 × Screw', '0,38 × Glue, litre', '1 × Manual']);
  });

  it('says what is wrong with a number and keeps the last good one', async () => {
    const element = await mount({ data: desks() });
    await enter(element, '4');
    for (const wrong of ['0', '-1', '21', '']) {
      await enter(element, wrong);
      expect(find(element, '#amount-problem').textContent).to.contain('20 at most');
      expect(parts(element)[0]).to.equal('14 × Screw');
    }
    await enter(element, '20');
    expect(findAll(element, '#amount-problem')).to.have.length(0);
  });

  it('keeps it for the next visit', async () => {
    const element = await mount({ data: desks(), record: { steps: {}, yield: { value: 20, at: 1 } } });
    expect(parts(element)[0]).to.equal('70 × Screw');
    expect(find<HTMLInputElement>(element, '#amount').value).to.equal('20');
  });
});
