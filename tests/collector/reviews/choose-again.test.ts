import assert from 'node:assert/strict';
import { it } from 'node:test';
import { wilsonInterval } from '@docent/engine';
import type { ReviewsPage } from '@docent/schema';
import { reportVoice } from '../../../packages/collector/dist/reports/voice/report-voice.js';
import { submission, withdrawalOf, withTokens } from '../commands/survey-answers.js';
import { postCommands } from '../support/commands.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { signToken, tokenTime } from '../support/tokens.js';

const answers = { again: { type: 'one-of', questionRevision: 'q1', choice: 'yes' } };

/** Says whether a customer would choose it again; with a token where they are somebody. */
async function say(collector: TestCollector, id: string, yes: boolean, { about = 'subject:desk-01', user = '' } = {}) {
  const said = submission(id, answers, { chooseAgain: { about, yes }, ...(user && { userId: user }) });
  const { body } = await postCommands(collector, [said], user ? { token: await signToken({ sub: user }) } : {});
  assert.equal(body.results[0]?.state, 'accepted', JSON.stringify(body));
}

async function read({ app }: TestCollector): Promise<ReviewsPage['again']> {
  return ((await app.inject({ url: '/v1/projects/desks/subjects/desk-01/reviews' })).json() as ReviewsPage).again;
}

onEachStore('whether customers would choose it again', on => {
  it('is told beside reviews of those whom a token proves, each once, with its interval, and of fewer than ten as too few', async t => {
    const collector = await on.open(t, withTokens);
    assert.equal(await read(collector), undefined, 'nobody was asked');
    for (let index = 0; index < 9; index++) await say(collector, `s-${index}`, index < 6, { user: `c-${index}` });
    for (let index = 0; index < 30; index++) await say(collector, `crowd-${index}`, false);
    assert.deepEqual(await read(collector).then(told => [told?.n, told?.again, told?.enough]), [9, 6, false]);
    await say(collector, 's-9', true, { user: 'c-9' });
    await say(collector, 's-8-later', true, { user: 'c-8' });
    const interval = wilsonInterval(8, 10);
    assert.deepEqual(await read(collector), { again: 8, n: 10, needed: 10, enough: true, value: 0.8, ...interval });
    await postCommands(collector, [withdrawalOf('s-9')]);
    assert.deepEqual(
      await read(collector).then(told => [told?.n, told?.again]),
      [9, 7],
      'what is withdrawn counts no more',
    );
    await collector.store.transact(({ erase }) => erase('desks', { userId: 'c-0' }, tokenTime));
    assert.deepEqual(await read(collector).then(told => [told?.n, told?.again]), [8, 6], 'nor what is erased');
    const { again } = await reportVoice(collector.store, { project: 'desks', now: tokenTime });
    assert.deepEqual(
      again.map(({ about, answered, proven }) => [about, answered, proven]),
      [['subject:desk-01', 38, 8]],
    );
  });

  it('is reported for each outcome that an advice gave, by what the customer was last advised', async t => {
    const collector = await on.open(t, withTokens);
    for (let index = 0; index < 24; index++) {
      const user = `c-${index}`;
      const given = (outcome: string, minute: number) => ({
        ...{ type: 'track', event: 'Advice Given', messageId: `${user}-${minute}`, userId: user },
        properties: { verdict: 'recommended', outcome, answered: 1, total: 1 },
        timestamp: new Date(tokenTime - 3_600_000 + minute * 60_000).toISOString(),
        context: { docent: { ref: 'advice:choose-desk' } },
      });
      await collector.post([given('company-plan', 0), given(index < 12 ? 'team-plan' : 'company-plan', 1)]);
      await say(collector, `s-${index}`, index % 12 < (index < 12 ? 9 : 3), { user, about: 'advice:choose-desk' });
    }
    await say(collector, 's-unknown', true, { user: 'stranger', about: 'advice:choose-desk' });
    const { again } = await reportVoice(collector.store, { project: 'desks', now: tokenTime });
    assert.deepEqual(
      Object.fromEntries(again.map(({ again: share, outcome = 'unknown' }) => [outcome, share.enough && share.value])),
      { 'company-plan': 0.25, 'team-plan': 0.75, unknown: false },
    );
    assert.equal(await read(collector), undefined, 'an advice has no reviews');
  });
});
