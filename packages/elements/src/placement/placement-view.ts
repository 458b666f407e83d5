import type { ReactiveControllerHost } from 'lit';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { Corner } from './choose-corner.js';
import type { PlacementChoice } from './placement-events.js';
import type { PlacementRest } from './placement-rest.js';

/** How something that nobody asked for appears. */
export type PlacementWay = 'popover' | 'modal' | 'button' | 'inline';

/** One condition under which it came, as it was found. */
export interface WhyGate {
  /** As in `engine/placement`, for example `dwell`. */
  name: string;
  /** What was found. Numbers are written; milliseconds since the epoch as a date. */
  value?: unknown;
  state: 'pass' | 'fail' | 'unknown';
}

/** Why it is shown to this customer. */
export interface Why {
  /** The author's own sentence. */
  text?: string | undefined;
  gates: readonly WhyGate[];
}

/** What the templates of a placement read and call. */
export interface PlacementView extends ReactiveControllerHost {
  readonly way: PlacementWay;
  readonly heading: string | undefined;
  readonly from: string | undefined;
  readonly why: Why | undefined;
  readonly open: boolean;
  readonly done: boolean;
  readonly minimised: boolean;
  /** Where it stands. */
  readonly at: Corner;
  /** It has only half of the height, so that it hides nothing. */
  readonly low: boolean;
  /** What is open beside the content; `failed`: what should be could not be loaded. */
  readonly aside: '' | 'menu' | 'why' | 'failed';
  readonly rest: PlacementRest | undefined;
  readonly shownLocale: string;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Opens the menu or the reasons, or closes them. */
  toggleAside(what: 'menu' | 'why'): void;
  /** The customer sends it away. */
  dismiss(choice: PlacementChoice): void;
  /** The customer opens what a button stands for, or closes it. */
  toggle(): void;
  minimise(): void;
  /** Remembers where the customer came from. */
  enter(event: FocusEvent): void;
  /** Escape, wherever in it. */
  escape(event: KeyboardEvent): void;
  /** The browser is about to close, or has closed, the dialog. */
  cancelled(event: Event): void;
  extend(part: WidgetPart): void;
}
