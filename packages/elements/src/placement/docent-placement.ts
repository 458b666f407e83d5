import type { PropertyValues, TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import { directionOf, nearestLang, usableLocale } from '../base/locale.js';
import type { Messages } from '../base/messages.js';
import { chooseCorner, type Corner } from './choose-corner.js';
import { overStyles } from './over.styles.js';
import {
  type PlacementChoice,
  PlacementClosedEvent,
  PlacementDismissedEvent,
  PlacementMinimisedEvent,
  PlacementOpenedEvent,
} from './placement-events.js';
import type { PlacementRest } from './placement-rest.js';
import type { PlacementView, PlacementWay, Why } from './placement-view.js';
import { placementMessages } from './placement.messages.js';
import { placementStyles } from './placement.styles.js';
import { renderPlacement } from './render-placement.js';
import { hasFocus, seenBoxes } from './seen-boxes.js';

/** What tells that a widget was gone through to its end. */
const ends = ['docent-survey-submitted', 'docent-howto-completed', 'docent-check-completed'] as const;
/** Milliseconds after which screen readers know a live region well enough to hear what is said in it. */
const settling = 200;

/**
 * In which something appears that the customer has not asked for. It does not take the focus (unless it is modal), covers
 * neither what has the focus nor what else stands in a corner, can be sent away for now or for good, and says why it is there.
 *
 * @example
 * ```html
 * <docent-placement way="popover" open><docent-survey entity="after-setup"></docent-survey></docent-placement>
 * ```
 *
 * @event docent-placement-opened - It has come into view.
 * @event docent-placement-dismissed - The customer sends it away before it was finished; `choice` says in which words.
 * @event docent-placement-closed - It has gone out of view, whoever closed it.
 * @event docent-placement-minimised - The customer makes the button small, or large again.
 *
 * @slot - What appears: a widget.
 *
 * @csspart panel - What has come; `bar`, `body` and `foot` are its parts, `title` its heading.
 * @csspart dock - The button that is always there, with `toggle` and `minimise`.
 * @csspart more - Opens the `menu` of choices; `why` opens the `reasons`, `close` closes.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentPlacement extends DocentElement<{ locale: string }> implements PlacementView {
  static override sheets = [...DocentElement.sheets, placementStyles];
  static override properties = {
    ...DocentElement.properties,
    way: {},
    corner: {},
    heading: {},
    from: {},
    open: { type: Boolean },
    done: { type: Boolean },
    minimised: { type: Boolean },
    ref: { attribute: false },
    why: { attribute: false },
    at: { state: true },
    low: { state: true },
    aside: { state: true },
  };

  /** It shows no entity of its own. @internal */
  declare readonly kind: never;
  protected english: Messages = placementMessages;

  /** `popover`: in a corner, beside the page. `modal`: before it. `button`: a button that stays and opens it. `inline`: a part of the page. Default: `popover`. */
  declare way: PlacementWay;
  /** Corner of a popover or button, as long as nothing else is there. Default: `bottom-end`. */
  declare corner: Corner;
  /** What it is called. Default: "For you". */
  declare heading: string | undefined;
  /** Whom it comes from, in the bar, where what is in it says what it is called. Default: the bar says what it is called. */
  declare from: string | undefined;
  /** It is in view; of a button: what it opens. Default: closed. */
  declare open: boolean;
  /** What is in it was finished: closing it says nothing any more. Set when the widget in it reports its end. Default: not. */
  declare done: boolean;
  /** The button is small. Default: not. */
  declare minimised: boolean;
  /** Ref of what it shows, told with its events. Default: none. */
  declare ref: string | undefined;
  /** Why it is shown to this customer. Default: it is not said. */
  declare why: Why | undefined;
  /** @internal */
  declare at: Corner;
  /** @internal */
  declare low: boolean;
  /** @internal */
  declare aside: PlacementView['aside'];
  /** @internal */
  rest: PlacementRest | undefined;
  #overSheet = new CSSStyleSheet();
  #connection: AbortController | undefined;
  #size: ResizeObserver | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  /** Where the customer was before they went into it. */
  #before: Element | undefined;
  /** The customer has opened it. */
  #asked: boolean | undefined;

  constructor() {
    super();
    this.way = 'popover';
    this.corner = this.at = 'bottom-end';
    this.open = this.done = this.minimised = this.low = false;
    this.aside = '';
    this.data = { locale: 'en' };
    this.#overSheet.replaceSync(overStyles);
  }

  /** @internal */
  override get shownLocale(): string {
    return usableLocale(this.locale ?? nearestLang(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { defaultView, documentElement } = this.ownerDocument;
    const look = () => defaultView!.requestAnimationFrame(() => this.#place());
    for (const name of ['focusin', 'docent-consent-change']) {
      this.ownerDocument.addEventListener(name, look, { signal });
    }
    defaultView!.addEventListener('resize', look, { signal });
    for (const end of ends) this.addEventListener(end, event => this.#hear(event), { signal });
    this.#size = new ResizeObserver(look);
    this.#size.observe(documentElement);
    // What was moved to another place of the page is closed by the browser.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#size?.disconnect();
    clearTimeout(this.#announcing);
  }

  dismiss(choice: PlacementChoice): void {
    this.#giveBack();
    const says = choice !== 'close' || this.way !== 'button';
    if (says && !this.done) this.#tell(new PlacementDismissedEvent(this.ref, choice));
    this.open = false;
  }

  toggle(): void {
    if (this.open) return this.dismiss('close');
    this.#asked = this.open = true;
  }

  minimise(): void {
    this.minimised = !this.minimised;
    this.#tell(new PlacementMinimisedEvent(this.ref, this.minimised));
    // The button that was pressed may be gone.
    void this.updateComplete.then(() => this.#part('toggle')?.focus());
  }

  toggleAside(what: 'menu' | 'why'): void {
    this.aside = this.aside === what ? '' : what;
    if (this.aside) void this.#showAside(what);
  }

  enter({ relatedTarget }: FocusEvent): void {
    const from = relatedTarget as Element | null;
    if (from && !this.contains(from) && !this.renderRoot.contains(from)) this.#before = from;
  }

  escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (!this.aside && this.way === 'inline') return;
    // What else the key would close is not ours.
    event.stopPropagation();
    event.preventDefault();
    this.#stepBack();
  }

  cancelled(event: Event): void {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (event.type === 'cancel') this.#stepBack();
    else if (this.open) this.dismiss('close');
  }

  /** Closes what was opened last. */
  #stepBack(): void {
    const { aside } = this;
    this.aside = '';
    if (!aside) this.dismiss('close');
    else if (aside !== 'failed') this.#part(aside === 'menu' ? 'more' : 'why')?.focus();
  }

  async #showAside(what: 'menu' | 'why'): Promise<void> {
    try {
      const { PlacementRest } = await import('./placement-rest.js');
      if (!this.rest) this.extend((this.rest = new PlacementRest(this)));
    } catch {
      if (this.aside === what) this.aside = 'failed';
      return;
    }
    await this.updateComplete;
    if (this.aside === 'menu') this.#part('choice')?.focus();
    else this.#part('reasons')?.scrollIntoView({ block: 'nearest' });
  }

  /** Finished is what is in it, not what is in that. */
  #hear({ source }: DocentFactEvent): void {
    if (source?.parentNode === this) this.done = true;
  }

  #part(name: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[part~=${name}]`);
  }

  #tell(event: Event): void {
    (this.isConnected ? this : this.ownerDocument).dispatchEvent(event);
  }

  /** The focus goes back to where it came from, before it has nowhere to be. */
  #giveBack(): void {
    if (this.way === 'modal') return (this.#part('panel') as HTMLDialogElement | null)?.close();
    if (!hasFocus(this)) return;
    const back = this.way === 'button' ? this.#part('toggle') : (this.#before as HTMLElement | undefined);
    back?.focus();
  }

  protected accepts(): boolean {
    return true;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets.push(this.#overSheet);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#overSheet.disabled = this.way === 'inline';
    if (!changed.has('open') && !changed.has('corner')) return;
    this.at = this.corner;
    this.low = false;
    this.aside = '';
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isConnected) this.#lift();
    if (!changed.has('open') || (!this.open && !changed.get('open'))) return;
    clearTimeout(this.#announcing);
    this.announce('');
    const { heading = this.t('heading'), open, way } = this;
    if (open && this.#asked) this.#part('panel')?.focus();
    else if (open && way !== 'modal') {
      this.#announcing = setTimeout(() => this.announce(this.t('appeared', { heading })), settling);
    }
    this.#asked = false;
    this.#tell(new (open ? PlacementOpenedEvent : PlacementClosedEvent)(this.ref));
  }

  /** Into the top layer, or out of it. Browsers without popovers show what is open all the same. */
  #lift(): void {
    const { open } = this;
    const panel = this.#part('panel');
    if (panel instanceof HTMLDialogElement) {
      if (open && !panel.open) panel.showModal();
      else if (!open && panel.open) panel.close();
    }
    for (const each of this.renderRoot.querySelectorAll<HTMLElement>('[popover]')) {
      (each as Partial<HTMLElement>).togglePopover?.(each !== panel || open);
    }
    if (panel) this.#size?.observe(panel);
    this.#place();
  }

  /** Moves it to where it hides nothing. Who is in it is not moved. */
  #place(): void {
    const moved = this.#part(this.open ? 'panel' : 'dock');
    if (!this.isConnected || !moved?.hasAttribute('popover') || hasFocus(this)) return;
    const { clientWidth: width } = this.ownerDocument.documentElement;
    const view = { width, height: this.ownerDocument.defaultView!.innerHeight };
    const size = moved.getBoundingClientRect();
    const rightToLeft = directionOf(this.shownLocale) === 'rtl';
    const { corner, hidden } = chooseCorner(this.at, size, view, rightToLeft, seenBoxes(this));
    this.at = corner;
    this.low ||= hidden > 0.5;
  }

  protected renderContent(): TemplateResult {
    return renderPlacement(this);
  }
}
