/**
 * The customer did something that belongs into their record. Carries the element's whole slice as it is now; whoever keeps
 * the record merges it. Bubbles and crosses shadow roots.
 */
export class DocentRecordChangeEvent extends Event {
  static readonly eventName = 'docent-record-change';

  readonly ref: string;
  readonly slice: unknown;

  constructor(ref: string, slice: unknown) {
    super(DocentRecordChangeEvent.eventName, { bubbles: true, composed: true });
    this.ref = ref;
    this.slice = slice;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-record-change': DocentRecordChangeEvent;
  }
}
