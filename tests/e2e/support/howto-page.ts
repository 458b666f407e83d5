import type { Locator, Page } from '@playwright/test';

/** What a customer can see and do in one `docent-howto`, by the names a screen reader would say. */
export class HowtoPage {
  readonly element: Locator;

  constructor(page: Page, selector = 'docent-howto') {
    this.element = page.locator(selector);
  }

  button(name: string | RegExp): Locator {
    return this.element.getByRole('button', { name, exact: typeof name === 'string' });
  }

  get play(): Locator {
    return this.button(/^Play video/);
  }
  get did(): Locator {
    return this.button('I did it');
  }
  get next(): Locator {
    return this.button('Next');
  }
  get back(): Locator {
    return this.button('Back');
  }
  /** Around the video and its controls. */
  get player(): Locator {
    return this.element.getByRole('group', { name: /^Video: / });
  }
  get video(): Locator {
    return this.element.locator('video');
  }
  get steps(): Locator {
    return this.element.locator('nav').getByRole('button');
  }

  /** The step shown, in the list of steps. */
  get current(): Locator {
    return this.element.locator('[aria-current="step"]');
  }

  /** Place of the step shown, counted from 1. */
  async position(): Promise<number> {
    await this.current.waitFor();
    return this.steps.evaluateAll(steps => steps.findIndex(step => step.hasAttribute('aria-current')) + 1);
  }

  /** Ids of the steps, from the data the element was given. */
  async stepIds(): Promise<string[]> {
    await this.steps.first().waitFor();
    return this.element.evaluate(element =>
      (element as HTMLElement & { data: { steps: { id: string }[] } }).data.steps.map(step => step.id),
    );
  }

  /** Marks the step shown and every later one as done. */
  async workThrough(count: number): Promise<void> {
    for (let number = 1; number <= count; number++) {
      await this.did.click();
      if (number < count) await this.next.click();
    }
  }
}
