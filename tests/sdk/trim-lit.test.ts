import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

interface Plugin {
  transform(this: { error: (message: string) => never }, code: string, id: string): unknown;
}

const { trimLit } = (await import(new URL('../../packages/sdk/rollup/trim-lit.mjs', import.meta.url).href)) as {
  trimLit: () => Plugin;
};
const build = {
  error(message: string): never {
    throw new Error(message);
  },
};

describe('leaving out parts of Lit', () => {
  const uses: [what: string, code: string][] = [
    ['reflecting', 'static properties = { open: { type: Boolean, reflect: true } };'],
    ['JSON', 'static properties = { rows: { type: Array } };'],
    ['<textarea>', 'html`<textarea>${text}</textarea>`'],
    ['comments', 'html`<!-- ${text} -->`'],
    ['SVG', 'svg`<path d=${d} />`'],
    ['compiled', 'const made = { _$litType$: 1 };'],
    ['Lit’s own kind', 'static styles = css`p {}`;'],
    ['convert or compare', 'static properties = { open: { converter: toList } };'],
    ['in a way of their own', 'firstUpdated() { this.focus(); }'],
    ['named by symbols', "this.requestUpdate('open', before);"],
    ['getters and setters', 'static properties = { open: {} };\n  set open(value) { this.#open = value; }'],
    ['getters and setters', 'set open(value) { this.#open = value; }\n  static properties = { open: {} };'],
    ['listeners that are objects', 'html`<p @scroll=${{ handleEvent: hear, passive: true }}></p>`'],
    ['before something', 'render(html`<p></p>`, root, { renderBefore: root.firstChild });'],
    ['polyfill', 'ShadyDOM.flush();'],
    ['directives', "import { repeat } from 'lit/directives/repeat.js';"],
  ];
  for (const [what, code] of uses) {
    it(`fails the build when an element uses what is left out: ${what}`, () => {
      assert.throws(
        () => trimLit().transform.call(build, code, '/packages/elements/dist/tip/tip.js'),
        error => error instanceof Error && error.message.includes(what),
      );
    });
  }

  it('lets everything else pass', () => {
    const code = "import { html } from 'lit'; html`<textarea .value=${text}></textarea>`;";
    assert.equal(trimLit().transform.call(build, code, '/packages/elements/dist/tip/tip.js'), null);
  });

  it('fails the build when Lit is not as expected', () => {
    assert.throws(
      () => trimLit().transform.call(build, 'another version', '/node_modules/lit-html/lit-html.js'),
      /is not as expected/,
    );
  });
});
