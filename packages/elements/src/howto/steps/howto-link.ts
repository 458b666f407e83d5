import { html, nothing, type ReactiveController } from 'lit';
import type { HowtoView } from '../howto-view.js';
import { readStepLink } from './read-step-link.js';

/** Opens the step that the address of the page names. */
export class HowtoLink implements ReactiveController {
  #view: HowtoView;
  /** The how-to and the fragment that was followed last. */
  #followed = '';
  #gone = false;
  #life: AbortController | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    view.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    window.addEventListener('hashchange', () => this.follow(), { signal: this.#life.signal });
  }

  hostDisconnected(): void {
    this.#life?.abort();
  }

  /** Shows the step of the link, unless it was followed before. */
  follow(): void {
    const { howto, session } = this.#view;
    const followed = howto.ref + location.hash;
    const link = readStepLink(howto.ref, location.hash);
    if (!link || followed === this.#followed) return;
    this.#followed = followed;
    const index = howto.steps.findIndex(({ id }) => id === link.step);
    this.#gone = index < 0;
    if (index >= 0) this.#open(index, link.seconds);
    this.#view.requestUpdate();
    if (session.started && index >= 0) this.#view.show();
  }

  #open(index: number, seconds: number | undefined): void {
    const { session } = this.#view;
    if (session.started) session.go(index, 'link');
    else {
      session.entry = 'link';
      session.index = index;
      session.finished = false;
    }
    if (seconds !== undefined) session.keep('playhead', undefined, { seconds });
    void this.#view.updateComplete.then(() =>
      this.#view.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** That the step is not there, where it is not. */
  render(): unknown {
    return this.#gone ? html`<p class="resume" role="status">${this.#view.t('linkGone')}</p>` : nothing;
  }
}
