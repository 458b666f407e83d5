/**
 * The folder of a new element.
 *
 * @param {{ name: string, Name: string }} names
 * @returns {Record<string, string>} text by path from the root of the repository
 */
export function elementFiles({ name, Name }) {
  const folder = `packages/elements/src/${name}`;
  const locale = (language, base, empty, by) => `import { base${language} } from '../../base/locales/${base}.js';
import type { Messages } from '../../base/messages.js';

/** The ${name}'s own texts, in ${language}. */
export const messages = {
  ...base${language},
  empty: '${empty}',
  ${by},
} satisfies Messages;
`;
  return {
    [`${folder}/docent-${name}.ts`]: `import type { Published${Name} } from '@docent/schema';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import { DocentElement } from '../base/docent-element.js';
import type { Messages } from '../base/messages.js';
import { renderFooter } from '../base/render-footer.js';
import { textStyles } from '../base/text.styles.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { is${Name} } from './is-published-${name}.js';
import { ${Name}ShownEvent } from './${name}-events.js';
import { ${name}Messages } from './${name}.messages.js';
import { ${name}Styles } from './${name}.styles.js';

/**
 * A ${name}.
 *
 * @example
 * \`\`\`html
 * <docent-${name} entity="first"></docent-${name}>
 * \`\`\`
 *
 * @event docent-${name}-shown - The ${name} is on show.
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; \`state\` and \`skeleton\` are what it shows without a ${name}.
 * @csspart title - The title; \`text\` is what follows.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of \`src/base/tokens.ts\`.
 */
export class Docent${Name} extends DocentElement<Published${Name}> {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, ${name}Styles];

  readonly kind = '${name}';
  protected english: Messages = ${name}Messages;
  #shown: string | undefined;

  protected accepts(data: unknown): boolean {
    return is${Name}(data);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.status !== 'ready' || !this.data || this.#shown === this.data.ref) return;
    this.#shown = this.data.ref;
    this.emit(new ${Name}ShownEvent());
  }

  protected renderContent(): TemplateResult {
    const { data } = this;
    if (!data) return html\`\`;
    return html\`<article aria-labelledby="title">
      <header><h2 class="title" id="title" part="title">\${data.title}</h2></header>
      <div class="text" part="text">\${renderRichText(data.text, data)}</div>
      \${renderFooter(data, this)}
    </article>\`;
  }
}
`,
    [`${folder}/${name}-events.ts`]: `import { DocentFactEvent } from '../base/docent-fact-event.js';

/** Fires when the ${name} is on show. */
export class ${Name}ShownEvent extends DocentFactEvent {
  constructor() {
    super('${Name} Shown', {});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-${name}-shown': ${Name}ShownEvent;
  }
}
`,
    [`${folder}/is-published-${name}.ts`]: `import type { Published${Name} } from '@docent/schema';

/** Whether this has what a ${name} cannot be shown without. */
export function is${Name}(data: unknown): data is Published${Name} {
  const { title, text } = Object(data) as Partial<Published${Name}>;
  return typeof title === 'string' && Array.isArray(text);
}
`,
    [`${folder}/${name}.messages.ts`]: `import type { Messages } from '../base/messages.js';

/** The ${name}'s own texts, in English. */
export const ${name}Messages = {
  empty: 'This ${name} is not available.',
  owner: 'By {owner}',
  reviewed: 'Last reviewed {date}',
  sources: 'Sources',
} satisfies Messages;
`,
    [`${folder}/${name}.styles.ts`]: `import { css } from '../base/css.js';

/** What only the ${name} looks like. */
export const ${name}Styles = css\`
  .text {
    padding-inline: var(--pad);
  }
\`;
`,
    [`${folder}/locales/de.ts`]: locale('German', 'de', 'Das ist nicht verfügbar.', germanFooter),
    [`${folder}/locales/ar.ts`]: locale('Arabic', 'ar', 'هذا غير متاح.', arabicFooter),
    [`${folder}/${name}.define.ts`]: `import { defineElement } from '../base/define-element.js';
import type { Messages } from '../base/messages.js';
import { Docent${Name} } from './docent-${name}.js';

defineElement('docent-${name}', Docent${Name});

const textsOf = async (locale: Promise<{ messages: Messages }>) => (await locale).messages;

/** The widget's own texts in other languages than English, loaded when needed. */
export const locales: Readonly<Record<string, () => Promise<Messages>>> = {
  de: () => textsOf(import('./locales/de.js')),
  ar: () => textsOf(import('./locales/ar.js')),
};

declare global {
  interface HTMLElementTagNameMap {
    'docent-${name}': Docent${Name};
  }
}
`,
  };
}

const germanFooter = "owner: 'Von {owner}',\n  reviewed: 'Zuletzt geprüft am {date}',\n  sources: 'Quellen'";
const arabicFooter = "owner: 'بقلم {owner}',\n  reviewed: 'آخر مراجعة {date}',\n  sources: 'المصادر'";
