/**
 * The lines that a new widget adds to files that are there: each stands before the first match of a pattern.
 *
 * @param {{ name: string, Name: string, collection: string }} names
 * @returns {{ path: string, before: RegExp, line: string }[]}
 */
export function linesOf({ name, Name, collection }) {
  const schema = 'packages/schema/src';
  return [
    { path: `${schema}/kinds.ts`, before: /import type \{ Kind \}/, line: `import { ${Name} } from './${name}.js';\n` },
    {
      path: `${schema}/kinds.ts`,
      before: /\} as const satisfies Record<Kind/,
      line: `  ${name}: { collection: '${collection}', schema: ${Name} },\n`,
    },
    { path: `${schema}/names/kinds.ts`, before: /\] as const/, line: `  '${name}',\n` },
    {
      path: `${schema}/names/events.ts`,
      before: / {2}'Content Unavailable'/,
      line: `  '${Name} Shown': 'learning',\n`,
    },
    {
      path: `${schema}/events/catalogue.ts`,
      before: /\n\/\*\* Every event/,
      line: `import { ${name}Events } from './${name}-events.js';\n`,
    },
    { path: `${schema}/events/catalogue.ts`, before: /\.\.\.contentEvents/, line: `...${name}Events, ` },
    {
      path: `${schema}/project.ts`,
      before: /\};\n\nconst \$schema/,
      line: `  ${collection}: collection(kindDefinitions.${name}.schema, '${Name}s', '${Name}s, each under its id.', 'first'),\n`,
    },
    {
      path: `${schema}/index.ts`,
      before: /export \{ NamedCondition/,
      line: `export { ${Name} } from './${name}.js';\n`,
    },
    {
      path: `${schema}/index.ts`,
      before: /export type \{ PublishedSubject/,
      line: `export type { Published${Name} } from './published/published-${name}.js';\n`,
    },
    {
      path: 'packages/compiler/src/kinds/registry.ts',
      before: /import type \{ AnyKindCompiler/,
      line: `import { ${name}Compiler } from './${name}.js';\n`,
    },
    {
      path: 'packages/compiler/src/kinds/registry.ts',
      before: /\};\n$/,
      line: `  ${name}: ${name}Compiler as unknown as AnyKindCompiler,\n`,
    },
    {
      path: 'packages/elements/src/index.ts',
      before: /export \{ DocentHowto/,
      line: `export { Docent${Name} } from './${name}/docent-${name}.js';\nexport * from './${name}/${name}-events.js';\n`,
    },
    {
      path: 'packages/sdk/src/registry.ts',
      before: /\};\n$/,
      line: `  ${name}: () => import('@docent/elements/${name}/${name}.define.js'),\n`,
    },
    {
      path: 'demo/gallery/variants.ts',
      before: / {2}consent: \{/,
      line: `  ${name}: { examples: ['minimal'], states: ['ready', 'loading', 'empty', 'error', 'offline'] },\n`,
    },
    {
      path: 'demo/gallery/variants.ts',
      before: / {4}\/\/ What is in a corner/,
      line: `    case '${name}':\n      return true;\n`,
    },
    {
      path: 'demo/gallery/show-variant.ts',
      before: /import type \{ Variant/,
      line: `import { show${Name} } from './show-${name}.js';\n`,
    },
    {
      path: 'demo/gallery/show-variant.ts',
      before: / {2}else if \(variant\.element === 'consent'/,
      line: `  else if (variant.element === '${name}') await show${Name}(variant, main);\n`,
    },
    { path: 'demo/gallery/project/docent.json', before: /\]\n\}/, line: `, "${collection}/*.json"` },
  ];
}
