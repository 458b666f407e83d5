import type { Messages } from '@docent/elements';
import type { Kind } from '@docent/schema/names';

/** What the module of a widget brings: importing it defines the element. */
export interface WidgetModule {
  /** The widget's own texts by locale; English is built in. */
  locales: { readonly [locale: string]: () => Promise<Messages> };
}

/** What a tag stands for: a kind of entity, or something of ours that shows none. */
export type Widget = Kind | 'consent';

/** The code of each widget, loaded when its element is on the page. One line each. */
export const registry: { readonly [widget in Widget]: () => Promise<WidgetModule> } = {
  howto: () => import('@docent/elements/howto/howto.define.js'),
  consent: () => import('@docent/elements/consent/consent.define.js'),
};
