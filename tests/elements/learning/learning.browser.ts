import { expect, waitUntil } from '@open-wc/testing';
import '@docent/elements/learning/learning.define.js';
import type { DocentLearning, DocentRecordChangeEvent, DocentRequestEvent } from '@docent/elements';
import type { Attempt, PublishedLearning, SkillRecord } from '@docent/schema';
import { axeFaults } from '../fixtures/axe-faults.js';
import { choiceItem, skill } from '../fixtures/check.js';
import { part, parts } from '../check/check-page.js';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22, 12);
const data = (): PublishedLearning => ({
  ...{ kind: 'learning', id: 'mine', ref: 'learning:mine', revision: 'r', locale: 'en', owner: 'Meridian' },
  ...{ title: 'What you can do', skills: [skill(choiceItem('one'), choiceItem('two'))] },
});

/** Right answers to the first item so many days ago. */
function known(...daysAgo: number[]): SkillRecord {
  const days = daysAgo.map(ago => {
    const at = now - ago * day;
    const attempt: Attempt = { credit: 1, value: 'long', certainty: 3, phase: 'post', revision: 'one-1', at };
    return [new Date(at).toISOString().slice(0, 10), { firstAttempt: attempt, latest: attempt }] as const;
  });
  return { attempts: { one: Object.fromEntries(days) } };
}

describe('docent-learning', () => {
  let page: AbortController;
  let element: DocentLearning;
  const kept: DocentRecordChangeEvent[] = [];

  async function show(record?: SkillRecord, refreshers?: number): Promise<void> {
    page = new AbortController();
    const { signal } = page;
    const answer = (event: DocentRequestEvent) => {
      if (event.request.type === 'skills') event.respondWith(Promise.resolve(record ? { 'book-rooms': record } : {}));
      const preferences = refreshers === undefined ? {} : { refreshers: { value: refreshers, at: 1 } };
      if (event.request.type === 'preferences') event.respondWith(Promise.resolve(preferences));
    };
    document.addEventListener('docent-request', answer, { signal });
    document.addEventListener('docent-record-change', event => kept.push(event), { signal });
    element = Object.assign(document.createElement('docent-learning'), { data: data(), now: () => now });
    document.body.append(element);
    await waitUntil(() => !record || part(element, 'history'), 'Nothing is known.', { timeout: 8000 });
    for (let turn = 0; turn < 5; turn++) await element.updateComplete;
  }
  afterEach(() => {
    page.abort();
    element.remove();
    kept.splice(0);
  });

  for (const [what, days, status] of [
    ['is new', [], 'New'],
    ['was begun', [3], 'Practising'],
    ['is known and remembered', [12, 9, 6, 2], 'Can do'],
    ['was known long ago', [400, 390, 380, 370], 'Fading'],
  ] as const) {
    it(`says of a skill that ${what}: ${status}`, async () => {
      await show(days.length ? known(...days) : undefined);
      expect(part(element, 'status')!.textContent).to.equal(status);
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }

  it('offers a refresher that is due, asks it within, and shows what came of it', async () => {
    await show(known(400, 390, 380, 370));
    expect(part(element, 'badge')!.textContent).to.contain('1 skill to refresh');
    part(element, 'ask')!.click();
    await waitUntil(() => element.check?.shadowRoot?.querySelector('[part=item]'), 'Nothing is asked.', {
      timeout: 8000,
    });
    const check = element.check!;
    // What was never asked comes first.
    expect(check.shadowRoot!.textContent).to.contain('What of two?');
    const facts: CustomEvent[] = [];
    document.addEventListener('docent-check-answered', event => facts.push(event as never), { signal: page.signal });
    const right = parts(check, 'option').find(option => option.textContent.trim() === 'Longer');
    right!.querySelector('input')!.click();
    part(check, 'certainty-3')!.click();
    const { properties } = facts[0] as unknown as { properties: Record<string, unknown> };
    expect(properties).to.include({ phase: 'review', item: 'two', attempt: 1 });
    expect(properties['predicted']).to.be.within(0.1, 0.9);
  });

  it('offers no more a day than the customer wants, and none where they want none', async () => {
    await show(known(400, 390, 380, 370), 0);
    expect(part(element, 'badge')!.textContent).to.contain('No refreshers');
    const list = part<HTMLSelectElement>(element, 'per-day')!;
    list.value = '5';
    list.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(part(element, 'badge')!.textContent).to.contain('1 skill to refresh');
    expect(kept.map(({ ref, slice }) => [ref, slice])).to.deep.equal([
      ['preferences/refreshers', { value: 5, at: now }],
    ]);
  });

  it('forgets what the customer wants forgotten, once they are sure', async () => {
    await show(known(12, 9, 6, 2));
    part(element, 'forget')!.click();
    await element.updateComplete;
    part(element, 'keep')!.click();
    await element.updateComplete;
    expect(kept).to.deep.equal([]);
    part(element, 'forget')!.click();
    await element.updateComplete;
    part(element, 'forget-sure')!.click();
    await element.updateComplete;
    expect(kept.map(({ ref, slice }) => [ref, slice])).to.deep.equal([
      ['learning/book-rooms', { forgotten: { at: now } }],
    ]);
    expect(part(element, 'status')!.textContent).to.equal('New');
  });

  it('keeps a goal, and tells of it', async () => {
    await show();
    let told: unknown;
    document.addEventListener('docent-learning-goal-set', event => (told = event.properties), { signal: page.signal });
    part(element, 'goal')!.click();
    await element.updateComplete;
    expect(told).to.deep.equal({ skill: 'book-rooms', wanted: true });
    expect(kept[0]!.slice).to.deep.equal({ goal: { value: true, at: now } });
  });

  it('gives the data away as a table that no spreadsheet takes for formulas', async () => {
    const { toCsv, toJson } = await import('@docent/elements/learning/export/export-learning.js');
    await show(known(2));
    const views = element.views.map(view => ({ ...view, skill: { ...view.skill, title: '=1+1, "x"' } }));
    const [head, row] = toCsv(views).split('\r\n');
    expect(head).to.equal('skill,title,status,day,item,credit,certainty,phase,aided');
    expect(row).to.equal('book-rooms,"\'=1+1, ""x""",practising,2026-11-20T12:00:00.000Z,one,1,3,post,');
    expect(JSON.parse(toJson(element.views))[0]).to.deep.include({ skill: 'book-rooms', record: known(2) });
  });
});
