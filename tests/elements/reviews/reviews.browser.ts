import { expect, waitUntil } from '@open-wc/testing';
import type { CommandStatus, DocentReviews } from '@docent/elements';
import { DocentError } from '@docent/schema/names';
import { Collector } from '../fixtures/commands.js';
import { faultsOf } from './required-fields.js';
import { answering, entity, find, pageOf, removeReviews, reviewsOf, showReviews } from './voice-host.js';

const patience = { timeout: 8000 };
const says = (element: DocentReviews): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const count = (element: DocentReviews, selector: string): number =>
  element.shadowRoot!.querySelectorAll(selector).length;

async function press(element: DocentReviews, selector: string): Promise<void> {
  await waitUntil(() => find(element, selector), `There is no ${selector}.`, patience);
  find(element, selector)!.click();
  await element.updateComplete;
}

describe('<docent-reviews>', () => {
  afterEach(removeReviews);

  it('asks for the entity "default" where the page names none', async () => {
    const { asked } = await showReviews(() => undefined, { data: undefined, subject: 'room-display' });
    expect(asked.find(({ type }) => type === 'connect')).to.include({
      type: 'connect',
      kind: 'reviews',
      entity: 'default',
    });
  });

  it('shows one for and one against before all others, each once', async () => {
    const all = reviewsOf(30);
    const { element } = await showReviews(answering(all));
    const ratings = ['supportive', 'critical'].map(part => {
      const id = find(element, `[part~=${part}] [part~=review]`)!.id.replace('review-', '');
      return all.find(review => review.id === id)!.rating;
    });
    expect(ratings[0]).to.be.greaterThan(3);
    expect(ratings[1]).to.be.lessThan(4);
    const ids = [...element.shadowRoot!.querySelectorAll('[part~=review]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('asks for somebody like the reader, whose role the page has told', async () => {
    const facts = { customer: { role: 'it-admin' } };
    const { asked } = await showReviews(answering(reviewsOf(5)), { facts });
    expect(asked.find(({ type }) => type === 'voice')).to.deep.include({ query: { like: 'it-admin' } });
    removeReviews();
    const stranger = await showReviews(answering(reviewsOf(5)), { facts: { customer: { role: 'pilot' } } });
    expect(stranger.asked.find(({ type }) => type === 'voice')).to.deep.include({ query: {} });
  });

  it('shows no stars where there is too little to go by, and says so', async () => {
    const { element } = await showReviews(answering(reviewsOf(4)));
    expect(find(element, '[part=headline]')!.textContent).to.contain(
      'Too little evidence for stars yet: 4 reviews of 10.',
    );
    expect(find(element, '[part=headline] [role=img]')).to.equal(null);
    removeReviews();
    const enough = await showReviews(answering(reviewsOf(40)));
    expect(find(enough.element, '[part=headline] [role=img]')!.getAttribute('aria-label')).to.match(
      /^\d\.\d of 5 stars$/,
    );
  });

  it('computes before the reader what the headline says', async () => {
    const all = reviewsOf(40);
    const { element } = await showReviews(answering(all));
    const sum = all.reduce((total, { rating }) => total + rating, 0) + 3;
    const formula = find(element, '[part=how] .formula')!.textContent.replace(/\s+/g, ' ');
    expect(formula).to.contain(`= ${sum} ÷ 41 = ${(Math.round((sum / 41) * 100) / 100).toString()}`);
    expect(Math.abs(pageOf(all).headline!.value - sum / 41)).to.be.lessThan(1e-9);
  });

  it('says when too few say the same, and when what many say cannot be told', async () => {
    const answers: (() => Promise<unknown>)[] = [
      () => Promise.reject(new DocentError('unreachable', 'No network.')),
      () => Promise.resolve({ answer: { reviews: 4, window: 1000, needed: 5, languages: [] }, media: '' }),
    ];
    const reading = answering(reviewsOf(12));
    const { element } = await showReviews(request =>
      request.type === 'voice' && request.list === 'topics' ? answers.shift()?.() : reading(request),
    );
    await press(element, '[part=topics-toggle]');
    await waitUntil(() => find(element, '[part=topics] [role=alert]'), 'It does not say that it failed.', patience);
    await press(element, '[part=topics] .button');
    await waitUntil(() => says(element).includes('it takes 5 writers'), 'It does not say that they are few.', patience);
    expect(find(element, '[part=topic-choice]')).to.equal(null);
    await press(element, '[part=topics-toggle]');
    await waitUntil(() => !find(element, '[part=topics]'), 'It does not close.', patience);
  });

  it('holds no more than three pages however far somebody reads, and goes back', async () => {
    const all = reviewsOf(400);
    const { element } = await showReviews(answering(all));
    const sizes: number[] = [];
    for (let page = 2; page <= 20; page++) {
      const last = `review-review-${page * 20 - 1}`;
      await press(element, '[part=more]');
      await waitUntil(() => element.shadowRoot!.getElementById(last), `Page ${page} does not come.`, patience);
      sizes.push(count(element, '*'));
    }
    expect(find(element, '[part=more]')).to.equal(null);
    expect(count(element, '[part=reviews] > [part~=review]')).to.equal(60);
    // From the third page on what is there stays as much, give or take what reviews have.
    expect(Math.max(...sizes.slice(2))).to.be.lessThan(1.25 * Math.min(...sizes.slice(2)));
    await press(element, '[part=earlier]');
    await waitUntil(() => element.shadowRoot!.getElementById('review-review-320'), 'No earlier page.', patience);
    expect(element.shadowRoot!.activeElement!.id).to.equal('review-review-320');
    expect(count(element, '[part=reviews] > [part~=review]')).to.equal(60);
  });

  it('filters by stars, words, role and order, and shows all again', async () => {
    const { asked, element } = await showReviews(answering(reviewsOf(30)));
    const last = () => {
      const request = asked.findLast(({ type }) => type === 'voice');
      return request?.type === 'voice' ? request.query : undefined;
    };
    await press(element, '[part=distribution] li:last-child button:not(:disabled)');
    await waitUntil(() => last()?.['stars'] === '1', 'It does not ask.', patience);
    await waitUntil(() => !find(element, '[part=first]'), 'Those for and against stay.', patience);
    await press(element, '[part=find]');
    await waitUntil(() => find(element, '[part=filter]'), 'No form.', patience);
    find<HTMLInputElement>(element, '[name=words]')!.value = 'glue wall';
    find<HTMLSelectElement>(element, '[name=role]')!.value = 'it-admin';
    find<HTMLInputElement>(element, '[name=verified]')!.checked = true;
    await press(element, '[part=apply]');
    await waitUntil(() => last()?.['words'] === 'glue wall', 'It does not look for words.', patience);
    expect(last()).to.deep.equal({ stars: '1', words: 'glue wall', role: 'it-admin', verified: 'true' });
    const sort = find<HTMLSelectElement>(element, '[part=sort]')!;
    sort.value = 'lowest';
    sort.dispatchEvent(new Event('change'));
    await waitUntil(() => last()?.['sort'] === 'lowest', 'It does not order.', patience);
    await press(element, '[part=clear]');
    await waitUntil(() => JSON.stringify(last()) === '{"sort":"lowest"}', 'It does not show all.', patience);
  });

  it('votes, takes the vote back, and says what became of it', async () => {
    const commands: unknown[] = [];
    const { element } = await showReviews(request => {
      if (request.type !== 'command') return answering(reviewsOf(12))(request);
      commands.push([request.name, request.ref, request.payload]);
      const id = `command-${commands.length}`;
      const status = { commandId: id, name: request.name, state: 'accepted' as const, receipt: { id, secret: 's' } };
      return Promise.resolve({ status: { ...status, state: 'queued' }, settled: Promise.resolve(status) });
    });
    const article = find(element, '[part=reviews] [part~=review]')!;
    const button = () => article.querySelector<HTMLButtonElement>('[part=helpful]')!;
    button().click();
    await waitUntil(() => button().getAttribute('aria-pressed') === 'true', 'No vote.', patience);
    expect(button().textContent).to.contain('(1)');
    expect(says(element)).to.contain('Your vote counts.');
    button().click();
    await waitUntil(() => button().getAttribute('aria-pressed') === 'false', 'Not taken back.', patience);
    expect(button().textContent).to.contain('(0)');
    const ref = `review:${article.id.replace('review-', '')}`;
    expect(commands).to.deep.equal([
      ['vote-review', ref, { vote: 'helpful' }],
      ['withdraw', ref, { target: 'command-1', secret: 's' }],
    ]);
  });

  it('shows which way the reader voted in another tab or on an earlier visit, and takes that back', async () => {
    const collector = new Collector();
    const page = () => showReviews(request => collector.answer(request) ?? answering(reviewsOf(12))(request));
    const tab = await page();
    const id = find(tab.element, '[part=reviews] [part~=review]')!.id.replace('review-', '');
    const tell = (commandId: string, told: Partial<CommandStatus>) =>
      collector.known.push({
        ...{ commandId, name: 'vote-review', ref: `review:${id}`, state: 'accepted' },
        ...{ receipt: { id: commandId, secret: 's' } },
        ...told,
      });
    const shows = async ({ element }: typeof tab, part: string, pressed: boolean, words: string) => {
      const button = () => find(element, `#review-${id} [part=${part}]`)!;
      const holds = () =>
        button().getAttribute('aria-pressed') === String(pressed) && button().textContent.includes(words);
      await waitUntil(holds, `${part} is not ${pressed} with ${words}.`, patience);
    };
    const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
    tell('one', { payload: { vote: 'helpful' } });
    tell('refused', { payload: { vote: 'not-helpful' }, state: 'refused' });
    lookAgain();
    await shows(tab, 'helpful', true, '(1)');
    await shows(tab, 'not-helpful', false, '(0)');
    tell('back', { name: 'withdraw' });
    lookAgain();
    await shows(tab, 'helpful', false, '(0)');

    tell('other', { payload: { vote: 'not-helpful' } });
    const later = await page();
    await shows(later, 'not-helpful', true, '(1)');
    expect(says(later.element)).to.contain('You have said whether this helped.');
    await press(later.element, '[part=take-back]');
    await shows(later, 'not-helpful', false, '(0)');
    expect(collector.sent.map(({ name, payload, ref }) => [name, ref, payload])).to.deep.equal([
      ['withdraw', `review:${id}`, { target: 'other', secret: 's' }],
    ]);
    expect(says(later.element)).to.contain('Your vote is taken back.');
  });

  it('says beside another subject whether the difference may be chance', async () => {
    const all = reviewsOf(60);
    const rated = (rating: number) => all.map(review => ({ ...review, rating }));
    const subjects = { 'room-display': rated(5), liked: rated(5), disliked: rated(1) };
    const answer: Parameters<typeof showReviews>[0] = request =>
      request.type === 'voice' && request.subject in subjects
        ? answering(subjects[request.subject as keyof typeof subjects])(request)
        : undefined;
    for (const [compare, word] of Object.entries({ liked: 'may be chance', disliked: 'hardly chance' })) {
      const { element } = await showReviews(answer, { compare });
      await waitUntil(() => find(element, '[part=compare] tbody'), 'No comparison.', patience);
      expect(find(element, '[part=compare] tbody')!.textContent).to.contain(word);
    }
  });

  it('tells search engines only what was asked for, with a name and enough evidence', async () => {
    const data = { ...entity, structuredData: { type: 'Product' } as const };
    const told = async (count: number, properties: Parameters<typeof showReviews>[1]): Promise<object | undefined> =>
      (await showReviews(answering(reviewsOf(count)), properties)).element.structuredData();
    expect(await told(40, {})).to.equal(undefined);
    expect(await told(4, { data })).to.equal(undefined);
    const { subjects: _, ...unnamed } = data;
    expect(await told(40, { data: unnamed, subject: 'imported' })).to.equal(undefined);
    const { aggregateRating, name, review } = (await told(40, { data })) as Record<string, Record<string, unknown>>;
    expect(name).to.equal('Room display');
    expect(aggregateRating).to.include({ reviewCount: 40, bestRating: 5 });
    expect(Object.values(review!)).to.have.length.greaterThan(0);
    for (const type of ['Product', 'SoftwareApplication'] as const) {
      expect(faultsOf(await told(40, { data: { ...entity, structuredData: { type } } })), type).to.deep.equal([]);
    }
    const nothing = { '@type': 'AggregateRating', ratingValue: 0, reviewCount: 0 };
    expect(
      faultsOf({ '@type': 'Product', name: '', aggregateRating: nothing }),
      'the test would see it',
    ).to.have.length(3);
  });

  it('says why there are none: nobody there, no collector, an error, another subject', async () => {
    const offline = await showReviews(() => undefined);
    expect(offline.element.reading).to.equal('offline');
    const failing = (code: 'not-configured' | 'unreachable') =>
      showReviews(request => (request.type === 'voice' ? Promise.reject(new DocentError(code, 'No.')) : undefined));
    const none = await failing('not-configured');
    expect(says(none.element)).to.contain('Reviews are not available here.');
    const failed = await failing('unreachable');
    expect(says(failed.element)).to.contain('This could not be loaded.');
    expect(find(failed.element, '[part=state] button')!.textContent).to.contain('Try again');
    const other = await showReviews(answering([]), { subject: 'something-else' });
    expect(says(other.element)).to.contain('There are no reviews of this here.');
    const empty = await showReviews(answering([]), { data: { ...entity, subjects: [entity.subjects![0]!] } });
    expect(says(empty.element)).to.contain('Nobody has reviewed this yet.');
  });
});
