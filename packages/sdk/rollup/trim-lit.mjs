/**
 * Parts of Lit that no widget of ours uses and every page would pay for, a tenth of it. `unless` finds the first use in our own
 * code: the build then fails, and the entry is to be removed. As in `isolate-lit.mjs`, each text has to be found exactly once.
 */
const parts = [
  {
    what: 'decorators, what their transforms need, and reflecting properties to attributes',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\breflect:|\buseDefault:|["']lit\/decorators|__decorate/,
    replace: [
      [
        '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
        '',
      ],
      ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
      [',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)', ''],
      [
        'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
        '',
      ],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      ['void 0!==t.l&&(this.l=[...t.l]),', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
      ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
      [
        'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
        '',
      ],
      ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
      ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(', '('],
      ['(this.hasUpdated||i||(s=void 0)', '(this.hasUpdated||(s=void 0)'],
      ['this._$Em=e;const r=', 'const r='],
      ['this[e]=r??this._$Ej?.get(e)??r,this._$Em=null', 'this[e]=r'],
      ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
      ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
      ['C(t,s,{useDefault:i,reflect:e,wrapped:h},r){', 'C(t,s){'],
    ],
  },
  {
    what: 'style sheets of Lit’s own kind',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\bstatic styles\b/,
    replace: [
      [
        'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
        '',
      ],
      ['this.finalizeStyles(this.styles)', 'this.finalizeStyles()'],
    ],
  },
  {
    what: 'style sheets of Lit’s own kind',
    file: '@lit/reactive-element/css-tag.js',
    unless: /\bstatic styles\b/,
    replace: [['o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', '[...o]']],
  },
  {
    what: 'properties that convert or compare in a way of their own, or have no accessor',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\bconverter:|\bhasChanged:|\bnoAccessor:/,
    replace: [
      [
        'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
        'h=u;',
      ],
      ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
      ['!s.noAccessor', '!0'],
      ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
    ],
  },
  {
    what: 'attributes that hold JSON',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\btype: ?(Object|Array)\b/,
    replace: [['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', '']],
  },
  {
    what: 'values inside <script>, <style>, <textarea> and <title>',
    file: 'lit-html/lit-html.js',
    unless: /<(script|style|textarea|title)\b[^>]*>[^`]*\$\{/,
    replace: [
      [
        'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
        '',
      ],
      ['y.test(u[2])&&(n=RegExp("</"+u[2],"g")),', ''],
    ],
  },
  {
    what: 'values inside comments',
    file: 'lit-html/lit-html.js',
    unless: /html`[^`]*<!--/,
    replace: [['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', '']],
  },
  {
    what: 'templates of SVG and MathML fragments',
    file: 'lit-html/lit-html.js',
    unless: /\b(svg|mathml) ?`/,
    replace: [
      [
        'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
        'this.el=S.createElement(f,e);P.currentNode=this.el.content;',
      ],
      ['2===i?"<svg>":3===i?"<math>":', ''],
      ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ],
  },
  {
    what: 'templates compiled ahead',
    file: 'lit-html/lit-html.js',
    unless: /_\$litType\$/,
    replace: [
      [
        '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
        'this._$AC(t)',
      ],
    ],
  },
  {
    what: 'directives',
    file: 'lit-html/lit-html.js',
    unless: /["']lit(-html)?\/(async-)?directive/,
    replace: [
      ['t=M(this,t,i),a(t)?', 'a(t)?'],
      ['t=M(this,t,i,0),o=', 'o='],
      ['r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
      ['(t=M(this,t,i,0)??A)===E', '(t??=A)===E'],
      ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
      [
        '1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
        'i=new r.ctor(h,r.name,r.strings,this,t)',
      ],
      ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
      ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      ['this._$AH=A,this._$AN=void 0,this._$AA=t', 'this._$AH=A,this._$AA=t'],
      [
        ',this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
        '}',
      ],
      ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
      ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this.type=1,this._$AH=A,'],
    ],
  },
];

/**
 * Leaves out of our copy of Lit what we do not use.
 *
 * @returns {import('rollup').Plugin}
 */
export function trimLit() {
  return {
    name: 'trim-lit',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!path.includes('/node_modules/')) {
        const used = parts.find(({ unless }) => unless.test(code));
        if (used)
          this.error(`${path} uses what packages/sdk/rollup/trim-lit.mjs leaves out: ${used.what}. Remove that entry.`);
        return null;
      }
      let trimmed = code;
      for (const { file, replace, what } of parts) {
        if (!path.endsWith(`/node_modules/${file}`)) continue;
        for (const [find, put] of replace) {
          if (trimmed.split(find).length !== 2) {
            this.error(`${file} is not as expected: "${find}" has to be in it once. It is part of: ${what}.`);
          }
          trimmed = trimmed.replace(find, () => put);
        }
      }
      return trimmed === code ? null : { code: trimmed, map: null };
    },
  };
}
