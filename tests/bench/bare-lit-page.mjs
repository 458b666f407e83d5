import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const element = `
  import { LitElement, html, css } from 'lit';
  customElements.define('bare-element', class extends LitElement {
    static styles = css\`:host { display: block }\`;
    render() { return html\`<button>Bare</button>\`; }
  });
`;

/** The yardstick: a page with one bare Lit element, bundled and minified as a careful vendor would. */
export async function bareLitPage() {
  const build = await rollup({
    input: 'bare',
    plugins: [
      {
        name: 'inline',
        resolveId: id => (id === 'bare' ? id : undefined),
        load: id => (id === 'bare' ? element : undefined),
      },
      nodeResolve({
        browser: true,
        exportConditions: ['production', 'browser', 'default'],
        rootDir: import.meta.dirname,
      }),
      terser({ ecma: 2022, module: true }),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return {
    script: output[0].code,
    html: '<!doctype html><title>Bare Lit</title><script type="module" src="/bare.js"></script><bare-element></bare-element>',
  };
}
