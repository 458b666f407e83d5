import { domEventName, type EventName } from '@docent/schema/names';

/**
 * Something that happened in a widget. Bubbles and crosses shadow roots, cannot be cancelled. A page may listen to it by
 * its DOM name (`docent-howto-step-completed`); the SDK turns it into the catalogue event of the same name.
 */
export class DocentFactEvent extends Event {
  /** Name in the event catalogue, for example `Howto Step Completed`. */
  readonly catalogueName: EventName;
  /** The properties the catalogue lists for it. */
  readonly properties: Readonly<Record<string, unknown>>;
  /**
   * The widget it is about. Usually also the event's target; but what happens because a widget was removed is dispatched
   * on the document, where a listener can still hear it.
   */
  source: Element | undefined;

  constructor(catalogueName: EventName, properties: Record<string, unknown>) {
    super(domEventName(catalogueName), { bubbles: true, composed: true });
    this.catalogueName = catalogueName;
    this.properties = properties;
  }
}
