import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRandom } from '@docent/engine';
import type { VoiceLedger } from '@docent/schema';
import { medianSeconds, waitingStep } from '../../../packages/collector/dist/reviews/ledger/waiting-time.js';
import { withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { asAuthor, ask, readEvery, readLedgerOf, reply } from '../support/questions.js';
import { decide, saying, secretOf, sendCommand, submit } from '../support/reviews.js';
import { tokenTime } from '../support/tokens.js';

/** What the log says of one kind, played from its beginning and counted by itself. */
async function recount({ store }: TestCollector, kind: 'question' | 'answer'): Promise<VoiceLedger> {
  const rows = await store.query(database =>
    database.selectFrom('review_log').selectAll().where('kind', '=', kind).orderBy('seq').execute(),
  );
  const standing = new Map<string, { state: string; removedFor: string | undefined }>();
  const heldFor: Record<string, number> = {};
  const steps = new Map<string, number>();
  const actions: Record<string, number> = {};
  for (const { action, rating, reasons, review_id: id, state, waited } of rows) {
    const list = JSON.parse(reasons) as string[];
    assert.equal(rating, null, 'what is no review has no stars');
    actions[action] = (actions[action] ?? 0) + 1;
    if (action === 'held') for (const reason of list) heldFor[reason] = (heldFor[reason] ?? 0) + 1;
    if (waited !== null) steps.set(waitingStep(Number(waited)), (steps.get(waitingStep(Number(waited))) ?? 0) + 1);
    if (state === null) standing.delete(id);
    else standing.set(id, { state, removedFor: action === 'removed' ? list[0] : standing.get(id)?.removedFor });
  }
  const inState = (state: string) => [...standing.values()].filter(one => one.state === state);
  const removedFor: Record<string, number> = {};
  for (const { removedFor: reason = '?' } of inState('removed')) removedFor[reason] = (removedFor[reason] ?? 0) + 1;
  const median = medianSeconds(steps);
  const count = [...steps.values()].reduce((sum, one) => sum + one, 0);
  return {
    received: actions['received'] ?? 0,
    ...{ published: inState('published').length, held: inState('held').length, removed: inState('removed').length },
    ...{ withdrawn: actions['withdrawn'] ?? 0, heldFor, removedFor },
    decisions: { count, ...(median !== undefined && { medianSeconds: median }) },
    ...{ reports: actions['reported'] ?? 0, appeals: actions['appealed'] ?? 0 },
  } as VoiceLedger;
}

onEachStore('the public ledger of questions and answers', on => {
  it('is what a recount of the log finds, and each question has as many answers as are shown', async t => {
    let now = tokenTime;
    const collector = await on.open(t, { ...withTokens, now: () => now });
    const random = createRandom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random())]!;
    const asked = new Set<string>();
    const answered = new Set<string>();
    const say = () => pick([saying, saying, () => 'Mail me at a@b.example, whoever you are.'])();
    for (let step = 0; step < 130; step++) {
      now = tokenTime + step * 1000;
      const from = { user: `writer-${step % 12}` };
      const kind = pick(['question', 'answer'] as const);
      const id = pick([...(kind === 'question' ? asked : answered), 'none']);
      const ref = `${kind}:${id}`;
      const target = { target: id, secret: secretOf(id) };
      const action = pick(['ask', 'ask', 'answer', 'answer', 'answer', 'do', 'do', 'do'] as const);
      if (action === 'ask') asked.add((await ask(collector, { title: say() }, { from })).commandId);
      else if (action === 'answer') {
        const sent = await reply(collector, pick([...asked, 'none']), { text: say() }, from);
        if (sent.state === 'accepted') answered.add(sent.commandId);
      } else if (id !== 'none') {
        await pick([
          () => sendCommand(collector, { name: 'withdraw', payload: target }),
          () => sendCommand(collector, { name: 'erase', payload: {}, from }),
          () => sendCommand(collector, { name: `report-${kind}`, ref, payload: { reason: 'abuse' } }),
          () => sendCommand(collector, { name: `appeal-${kind}`, payload: { ...target, text: 'Look again.' } }),
          () => sendCommand(collector, { name: `vote-${kind}`, ref, payload: { vote: 'helpful' }, from }),
          () => asAuthor(collector, `/questions/${id}/answer`, { text: pick(['We say so.', '']) }),
          () => asAuthor(collector, `/answers/${id}/acceptance`, { accepted: true }),
          () => submit(collector, { rating: 3 }),
          async () => {
            const there = await collector.store.query(database =>
              database.selectFrom('reviews').select('seq').where('review_id', '=', id).executeTakeFirst(),
            );
            if (there) await decide(collector, id, pick(decisions));
          },
        ])();
      }
      if (step % 15 === 14) await compare(collector, `step ${step}`);
    }
    await compare(collector, 'in the end');
    const ledgers = await compare(collector, 'in the end');
    for (const ledger of ledgers) {
      assert.equal(ledger.received, ledger.published + ledger.held + ledger.removed + ledger.withdrawn);
      const all = [ledger.published, ledger.held, ledger.withdrawn];
      assert.ok(
        all.every(count => count > 0),
        JSON.stringify(ledgers),
      );
    }
    const rows = await collector.store.query(database =>
      database.selectFrom('reviews').select(['review_id', 'kind', 'state', 'question_id', 'answers']).execute(),
    );
    for (const { answers, kind, review_id: id } of rows) {
      const shown = rows.filter(row => row.question_id === id && row.state === 'published').length;
      assert.equal(Number(answers), shown, `${kind} ${id}`);
    }
    const unanswered = await readEvery(collector, '?sort=unanswered&limit=3');
    const expected = rows.filter(
      row => row.kind === 'question' && row.state === 'published' && Number(row.answers) === 0,
    );
    assert.deepEqual(unanswered.map(({ id }) => id).sort(), expected.map(row => row.review_id).sort());
  });
});

const decisions = [
  { decision: 'publish' },
  { decision: 'remove', reason: 'spam' },
  { decision: 'hold', reason: 'abuse' },
] as const;

async function compare(collector: TestCollector, when: string): Promise<VoiceLedger[]> {
  const ledgers = [await readLedgerOf(collector, 'questions'), await readLedgerOf(collector, 'answers')];
  const counted = [await recount(collector, 'question'), await recount(collector, 'answer')];
  assert.deepEqual(ledgers, counted, when);
  const whole = [await readLedgerOf(collector, 'questions', ''), await readLedgerOf(collector, 'answers', '')];
  assert.deepEqual(whole, ledgers, when);
  return ledgers;
}
