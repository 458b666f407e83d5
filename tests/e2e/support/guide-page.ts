import { expect, type Locator, type Page } from '@playwright/test';

/** What a customer can see and do in one `docent-advice`. */
export class GuidePage {
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.element = page.locator('docent-advice');
  }

  /** The advice in one line, once it is given. */
  get advice(): Locator {
    return this.element.locator('[part=result]').getByRole('heading').first();
  }

  get answers(): Locator {
    return this.element.locator('[part=answers] li');
  }

  /** Id of the question on show; none when the advice is. */
  async asked(): Promise<string | undefined> {
    const title = this.element.locator('.panels [part~=question-title] [id$="-title"]');
    await expect(title.or(this.advice).first()).toBeVisible();
    return (await title.count()) ? (await title.getAttribute('id'))?.replace(/-title$/, '') : undefined;
  }

  /** Answers the question on show, and goes on, without a mouse: the first option, or `number`. */
  async answerByKeyboard(number = '12'): Promise<void> {
    const { keyboard } = this.#page;
    await this.#tabTo('.panels :is(input, textarea)');
    const type = await this.#focused('type');
    if (type === 'text') await keyboard.type(number);
    else if (type === 'range' && (await this.#focused('id')).includes('-')) {
      await this.#tabTo('[part=evenly]');
      await keyboard.press('Enter');
      await this.#tabTo('[part=next]');
    } else if (type === 'date') await this.element.locator('.panels input').fill('2026-12-24');
    else await keyboard.press(type === 'range' ? 'ArrowRight' : 'Space');
    await keyboard.press('Enter');
  }

  /** Wishes to be asked what cannot change the advice, too, without a mouse. */
  async askEverything(): Promise<void> {
    const button = this.element.locator('[part=everything]');
    await expect(button).toBeVisible();
    await this.#tabTo('[part=everything]');
    await this.#page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  /** The link that reproduces the advice. */
  link(): Promise<string> {
    return this.element.evaluate(async element => {
      const { link } = await (element as unknown as { copyLink(): Promise<{ link: string }> }).copyLink();
      return link;
    });
  }

  /** Presses Tab until what matches has the focus, as somebody without a mouse would. */
  async #tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const there = await this.element.evaluate(
        (element, wanted) => element.shadowRoot?.activeElement?.matches(wanted) ?? false,
        selector,
      );
      if (there) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${selector}`);
  }

  #focused(attribute: string): Promise<string> {
    return this.element.evaluate(
      (element, name) => element.shadowRoot?.activeElement?.getAttribute(name) ?? '',
      attribute,
    );
  }
}
