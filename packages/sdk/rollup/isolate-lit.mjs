/**
 * What our copy of Lit must not do in somebody else's page. Each text has to be found exactly once, so that another version of
 * Lit is looked at anew.
 */
const changes = [
  {
    file: 'lit-html/lit-html.js',
    why: 'A policy named `lit-html` belongs to the host’s own Lit, and a page that refuses ours is survived.',
    find: 's.createPolicy("lit-html",{createHTML:t=>t})',
    put: '(()=>{try{return s.createPolicy("docent",{createHTML:t=>t})}catch{}})()',
  },
  {
    file: 'lit-html/lit-html.js',
    why: 'No globals, and no polyfill of the host’s in our copy.',
    find: 'B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    put: 'B=0;',
  },
  {
    file: 'lit-element/lit-element.js',
    why: 'The same; and nothing that keeps LitElement in the bundle, as our widgets extend the ReactiveElement below it.',
    find: 'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    put: '',
  },
  {
    file: 'lit-element/lit-element.js',
    why: 'The same.',
    find: '(s.litElementVersions??=[]).push("4.2.2");',
    put: '',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    why: 'The same.',
    find: ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
    put: '',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    why: 'The same.',
    find: ',p=a.reactiveElementPolyfillSupport',
    put: '',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    why: 'Only standard decorators need it; it would add to the host’s Symbol and window.',
    find: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    put: '',
  },
  {
    file: '@lit/reactive-element/reactive-element.js',
    why: 'The reading side of the same.',
    find: 'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    put: '',
  },
  {
    file: '@lit/reactive-element/css-tag.js',
    why: 'Every browser we support adopts style sheets; the fallback makes `<style>` elements, which a strict page forbids.',
    find: 'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,',
    put: 'e=!0,',
  },
];

/**
 * Keeps our copy of Lit to itself: no globals, no hooks, and a Trusted Types policy of its own name.
 *
 * @returns {import('rollup').Plugin}
 */
export function isolateLit() {
  const seen = new Set();
  return {
    name: 'isolate-lit',
    buildStart: () => seen.clear(),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const own = changes.filter(({ file }) => path.endsWith(`/node_modules/${file}`));
      if (!own.length) return null;
      if (seen.has(own[0].file)) this.error(`There are two copies of ${own[0].file} in the bundle.`);
      seen.add(own[0].file);
      for (const { file, find, put, why } of own) {
        if (code.split(find).length !== 2) {
          this.error(`${file} is not as expected: "${find}" has to be in it once. It is replaced because: ${why}`);
        }
        code = code.replace(find, () => put);
      }
      return { code, map: null };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const left = /lit-html|lit\w*(Versions|PolyfillSupport|PropertyMetadata)/.exec(file.code ?? '');
        if (left) this.error(`"${left[0]}" is still in ${file.fileName}.`);
      }
    },
  };
}
