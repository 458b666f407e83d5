import { expect, waitUntil } from '@open-wc/testing';
import type { DocentHowto, DocentRequestEvent } from '@docent/elements';
import type { Attempt, SkillRecord } from '@docent/schema';
import { axeFaults } from '../fixtures/axe-faults.js';
import { howto, steps } from '../fixtures/howto.js';
import { findAll, mount, press, shown, unmountAll } from '../fixtures/mount.js';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 22);
const skill = { id: 'book-rooms', title: 'book a room' };
const caution = { kind: 'caution' as const, text: ['Mind your fingers.'] };
const data = () =>
  howto({ skill, steps: steps(3).map((step, index) => (index ? step : { ...step, lines: [caution] })) });

/** Answers so many days ago, each worth so much. */
function answers(...credits: number[]): SkillRecord {
  const days = credits.map((credit, index) => {
    const at = now - (credits.length - index) * 2 * day;
    const attempt: Attempt = { credit, value: 'a', certainty: 3, phase: 'review', revision: 'r', at };
    return [new Date(at).toISOString().slice(0, 10), { firstAttempt: attempt, latest: attempt }] as const;
  });
  return { attempts: { item: Object.fromEntries(days) } };
}

describe('docent-howto: help that fades', () => {
  let record: SkillRecord | undefined;
  let page: AbortController;

  beforeEach(() => {
    page = new AbortController();
    const answer = (event: DocentRequestEvent) => {
      if (event.request.type === 'skills') event.respondWith(Promise.resolve(record ? { [skill.id]: record } : {}));
    };
    document.addEventListener('docent-request', answer, { signal: page.signal });
  });
  afterEach(async () => {
    page.abort();
    await unmountAll();
  });
  const open = (properties: Partial<DocentHowto> = {}) => mount({ data: data(), now: () => now, ...properties });
  const reminder = (element: Element) => findAll(element, '[part=reminder]')[0];

  it('is in short for who has mastered the skill, cautions included, and whole again when they want', async () => {
    record = answers(1, 1, 1, 1);
    const element = await open();
    await waitUntil(() => reminder(element), 'It is not in short.', { timeout: 8000 });
    expect(findAll(element, '[part=reminder] li')).to.have.length(3);
    expect(reminder(element)!.textContent).to.contain('Mind your fingers.');
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, '[part=every-step]');
    expect(reminder(element)).to.equal(undefined);
    await press(element, '[part=in-short]');
    expect(findAll(element, '[part=reminder]')).to.have.length(1);
  });

  for (const [who, known] of [
    ['has answered nothing', undefined],
    ['is still learning', answers(1, 1)],
    ['has failed at it again', answers(1, 1, 1, 1, 0)],
  ] as const) {
    it(`is whole for who ${who}`, async () => {
      record = known;
      const element = await open();
      await shown(element);
      expect(reminder(element)).to.equal(undefined);
      expect(findAll(element, '[part=panel]')).to.have.length(1);
    });
  }

  it('comes back whole as soon as a refresher goes wrong', async () => {
    record = answers(1, 1, 1, 1);
    const element = await open();
    await waitUntil(() => reminder(element), 'It is not in short.', { timeout: 8000 });
    record = answers(1, 1, 1, 1, 0);
    document.dispatchEvent(new Event('docent-skills-change'));
    await waitUntil(() => !reminder(element), 'It stays in short.', { timeout: 8000 });
  });

  it('takes nobody’s place away: who has begun goes on with the steps', async () => {
    record = answers(1, 1, 1, 1);
    const begun = { steps: { 'step-1': { done: true, at: 1, revision: 'r' } } };
    const element = await open({ record: begun });
    await shown(element);
    expect(reminder(element)).to.equal(undefined);
  });
});
