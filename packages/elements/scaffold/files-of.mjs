import { elementFiles } from './element-files.mjs';

/**
 * The files of a new widget outside its element folder, with that.
 *
 * @param {{ name: string, Name: string, collection: string }} names
 * @returns {Record<string, string>} text by path from the root of the repository
 */
export function filesOf(names) {
  const { name, Name, collection } = names;
  return {
    ...elementFiles(names),
    [`packages/schema/src/${name}.ts`]: `import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { Markdown, PlainText } from './text.js';

/** A ${name} as it is written. */
export const ${Name} = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What it is about.', examples: ['A title'] }),
    text: Markdown({ title: 'Text', description: 'What it says, in markdown.', examples: ['A *text*.'] }),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: '${Name}',
    description: 'A ${name}.',
    examples: [{ title: 'A title', text: 'A *text*.', owner: 'Meridian customer education' }],
  },
);
export type ${Name} = Static<typeof ${Name}>;
`,
    [`packages/schema/src/published/published-${name}.ts`]: `import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** A ${name} as elements get it: one locale, markdown compiled. */
export interface Published${Name} extends PublishedEntity {
  kind: '${name}';
  title: string;
  text: RichText;
}
`,
    [`packages/schema/src/events/${name}-events.ts`]: `import { defineEvent } from './define-event.js';

/** Events of \`docent-${name}\`. */
export const ${name}Events = [
  defineEvent('${Name} Shown', { fires: 'When the ${name} is on show.', properties: {}, example: {} }),
];
`,
    [`packages/compiler/src/kinds/${name}.ts`]: `import type { ${Name}, Published${Name} } from '@docent/schema';
import type { KindCompiler } from './kind-compiler.js';

/** Compiles ${collection}. */
export const ${name}Compiler: KindCompiler<${Name}, Pick<Published${Name}, 'title' | 'text'>, Published${Name}> = {
  check() {
    // The schema says all there is to say.
  },
  publish: ({ title, text }) => ({ title, text }),
};
`,
    [`demo/gallery/show-${name}.ts`]: `import type { Published${Name} } from '@docent/schema';
import { locales } from '@docent/elements/${name}/${name}.define.js';
import { loadEntity } from './load-entity.js';
import type { Variant } from './variants.js';

/** A ${name} in one state. */
export async function show${Name}({ element, example, locale, state }: Variant<'${name}'>, main: Element): Promise<void> {
  const widget = document.createElement('docent-${name}');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  main.append(widget);
  if (state === 'offline') widget.entity = example;
  else if (state === 'ready') widget.data = await loadEntity<Published${Name}>(\`\${element}:\${example}\`, locale);
  else widget.status = state;
  await widget.updateComplete;
}
`,
    [`demo/gallery/project/${collection}/minimal.json`]: `${JSON.stringify(
      {
        [collection]: {
          minimal: {
            title: { en: 'A title', de: 'Ein Titel', ar: 'عنوان' },
            text: { en: 'A *text*.', de: 'Ein *Text*.', ar: 'نص.' },
            owner: { en: 'Customer education', de: 'Kundenschulung', ar: 'تعليم العملاء' },
          },
        },
      },
      null,
      2,
    )}\n`,
    [`tests/elements/${name}/locales.test.ts`]: `import { baseMessages } from '@docent/elements/base/base.messages.js';
import { messages as arabic } from '@docent/elements/${name}/locales/ar.js';
import { messages as german } from '@docent/elements/${name}/locales/de.js';
import { ${name}Messages } from '@docent/elements/${name}/${name}.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the ${name}', { en: { ...baseMessages, ...${name}Messages }, de: german, ar: arabic });
`,
    [`docs/${name}.md`]: `# The ${name}

\`\`\`html
<docent-${name} entity="first"></docent-${name}>
\`\`\`

It shows the ${name} of that id, which stands in the project file under \`${collection}\`.
`,
  };
}
