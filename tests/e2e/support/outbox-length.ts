import type { Page } from '@playwright/test';

/** How many messages a page still has to send. */
export function outboxLength(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { docent } = window as unknown as { docent: { debug(): Promise<{ queued: number }> } };
    return (await docent.debug()).queued;
  });
}
