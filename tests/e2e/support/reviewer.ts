import { createInstallationKey } from '@docent/collector';
import type { ReviewLedger } from '@docent/schema';
import { expect, type Locator, type Page } from '@playwright/test';

/** A customer before the reviews of the demo. */
export class Reviewer {
  readonly reviews: Locator;

  constructor(readonly page: Page) {
    this.reviews = page.locator('docent-reviews');
  }

  async goto(url: string, query: string, hash = ''): Promise<void> {
    await this.page.goto(`${url}/reviews?${query}${hash}`);
    await expect(this.reviews.getByRole('heading', { name: 'What customers say' })).toBeVisible();
  }

  press = (name: string): Promise<void> => this.reviews.getByRole('button', { name, exact: true }).click();
  says = (text: string | RegExp): Promise<void> =>
    expect(this.reviews.getByText(text).first()).toBeVisible({ timeout: 20_000 });
  /** Comes back until what is listed is this; pages may keep what they were answered for 15 seconds. */
  finds = (text: string, count = 1): Promise<void> =>
    expect(async () => {
      await this.page.reload();
      await expect(this.reviews.getByRole('button', { name: 'Write a review' })).toBeVisible();
      await expect(this.reviews.locator('[part~=review]', { hasText: text })).toHaveCount(count, { timeout: 3000 });
    }).toPass({ timeout: 40_000 });
  field = (name: string): Locator => this.reviews.locator('[part~=form]').getByLabel(name);

  async write(): Promise<void> {
    await this.press('Write a review');
    await expect(this.reviews.getByRole('heading', { name: 'Write a review' })).toBeFocused();
  }

  async rate(stars: number): Promise<void> {
    const all = this.reviews.getByRole('radiogroup', { name: 'All in all' });
    await all.getByRole('radio', { name: `${stars} star`, exact: false }).check();
  }

  /** Answers what everybody has to: nothing got for it, nothing but a customer. */
  async disclose(): Promise<void> {
    await this.reviews.getByRole('radio', { name: 'No, nothing' }).check();
    await this.reviews.getByRole('radio', { name: 'A customer, and nothing more' }).check();
  }

  async see(): Promise<Locator> {
    await this.reviews.getByRole('link', { name: 'See what you sent' }).click();
    const receipt = this.reviews.locator('[part~=receipt]');
    await expect(receipt).toBeVisible();
    return receipt;
  }

  /** The link under which it is found again. */
  async link(): Promise<string> {
    const link = await this.reviews.getByRole('link', { name: 'See what you sent' }).getAttribute('href');
    expect(link).toMatch(/^#docent-receipt=[\w-]+\.[\w-]{43}$/);
    return link!;
  }
}

/** Whoever moderates and answers for the vendor, with a key of the administration. */
export class Moderator {
  readonly #collectorUrl: string;
  readonly #key: string;

  static async of(demo: { collectorUrl: string; collector?: { store: unknown } | undefined }): Promise<Moderator> {
    const store = demo.collector!.store as Parameters<typeof createInstallationKey>[0];
    const asked = { project: 'meridian', role: 'admin', name: 'moderator', now: Date.now() } as const;
    const { key } = await createInstallationKey(store, asked);
    return new Moderator(demo.collectorUrl, key);
  }

  private constructor(collectorUrl: string, key: string) {
    this.#collectorUrl = collectorUrl;
    this.#key = key;
  }

  async #ask(path: string, body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#collectorUrl}/v1/admin/projects/meridian${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.#key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status, path).toBe(200);
    return (await response.json()) as Record<string, unknown>;
  }

  /** Ids of what waits. */
  async queue(): Promise<string[]> {
    const { queue } = (await this.#ask('/reviews/queue')) as { queue: Record<string, unknown>[] };
    expect(JSON.stringify(queue)).not.toMatch(/rating|stars/);
    return queue.map(({ id }) => String(id));
  }

  decide = (id: string, decision: object): Promise<unknown> => this.#ask(`/reviews/${id}/decisions`, decision);
  answer = (id: string, text: string): Promise<unknown> => this.#ask(`/reviews/${id}/answer`, { text });

  /** What was added to the ledger since it was read before; tests share it. */
  async since(before: ReviewLedger): Promise<Omit<ReviewLedger, 'decisions' | 'heldFor' | 'removedFor'>> {
    const now = await this.ledger();
    const counts = ['received', 'published', 'held', 'removed', 'withdrawn', 'reports', 'appeals'] as const;
    const added = Object.fromEntries(counts.map(name => [name, now[name] - before[name]]));
    const starsOf = (which: 'before' | 'after') =>
      now.stars[which].map((count, at) => count - before.stars[which][at]!) as ReviewLedger['stars']['before'];
    return {
      ...(added as Record<(typeof counts)[number], number>),
      stars: { before: starsOf('before'), after: starsOf('after') },
    };
  }

  /** The public ledger, which must add up whenever it is read. */
  async ledger(): Promise<ReviewLedger> {
    const response = await fetch(`${this.#collectorUrl}/v1/projects/meridian/subjects/room-calendar/ledger`);
    const ledger = (await response.json()) as ReviewLedger;
    const { held, published, received, removed, stars, withdrawn } = ledger;
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(published + held + removed + withdrawn).toBe(received);
    expect(sum(stars.before)).toBe(received - withdrawn);
    expect(sum(stars.after)).toBe(published);
    return ledger;
  }
}
