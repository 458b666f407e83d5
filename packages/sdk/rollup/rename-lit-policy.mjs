/**
 * Lit makes a Trusted Types policy named `lit-html` when its module is evaluated. A page with its own Lit, or one that allows
 * named policies only, would break there. Ours is called `docent`, and a page that refuses it is survived.
 *
 * @returns {import('rollup').Plugin}
 */
export function renameLitPolicy() {
  const original = /(\w+)\.createPolicy\(\s*["']lit-html["'],\s*(\{.*?\})\)/gs;
  let renamed = 0;
  return {
    name: 'rename-lit-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const found = [...code.matchAll(original)];
      if (found.length !== 1) {
        this.error(`Expected one Trusted Types policy in ${id}, found ${found.length}. Look at how this Lit makes it.`);
      }
      renamed++;
      const [whole, factory, rules] = found[0];
      const careful = `(()=>{try{return ${factory}.createPolicy("docent",${rules})}catch{}})()`;
      return { code: code.replace(whole, () => careful), map: null };
    },
    generateBundle(_, bundle) {
      const text = Object.values(bundle)
        .map(file => (file.type === 'chunk' ? file.code : ''))
        .join('\n');
      if (text.includes('lit-html')) this.error('The name "lit-html" is still in the bundle.');
      if (renamed > 1) this.error(`There are ${renamed} copies of lit-html in the bundle.`);
    },
  };
}
