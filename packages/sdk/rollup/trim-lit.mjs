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
    what: 'updates that are put off, refused, awaited or done first in a way of their own, and controllers that leave',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\b(scheduleUpdate|shouldUpdate|getUpdateComplete|firstUpdated|removeController)\b/,
    replace: [
      [
        'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}',
        'return this.performUpdate(),!this.isUpdatePending}',
      ],
      ['scheduleUpdate(){return this.performUpdate()}', ''],
      ['let t=!1;const s=this._$AL;', 'const s=this._$AL;'],
      ['t=this.shouldUpdate(s),t?(this.willUpdate(s)', 'this.willUpdate(s)'],
      [
        'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
        'this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)',
      ],
      ['shouldUpdate(t){return!0}', ''],
      ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
      ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
      ['firstUpdated(t){}', ''],
      ['removeController(t){this._$EO?.delete(t)}', ''],
    ],
  },
  {
    what: 'properties named by symbols, or that ask for an update with a value of their own',
    file: '@lit/reactive-element/reactive-element.js',
    unless: /\battribute: ?true\b|\brequestUpdate\([^)]/,
    replace: [
      [
        'const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])',
        'const t=this.properties;for(const s of r(t))this.createProperty(s,t[s])',
      ],
      [
        'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
        'return!1===i?void 0:i??t.toLowerCase()',
      ],
      ['requestUpdate(t,s,i,e=!1,h){', 'requestUpdate(t,s){'],
      ['const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!(', 'if('],
      ['f(h,s)))return;this.C(t,s,i)', 'i(this[t],s))return;this.C(t,s)'],
      ['this.requestUpdate(t,h,i)', 'this.requestUpdate(t,h)'],
    ],
  },
  {
    what: 'properties with getters and setters of their own',
    file: '@lit/reactive-element/reactive-element.js',
    unless:
      /static (override )?properties\b[^]*\bset \w+\([^)]*\) ?\{|\bset \w+\([^)]*\) ?\{[^]*static (override )?properties\b/,
    replace: [
      [
        'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),',
        'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,',
      ],
      [
        'const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)',
        'e(this.prototype,t,this.getPropertyDescriptor(t,Symbol()))',
      ],
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
      ['c=n??v', 'c=v'],
      ['(c=p,n=void 0)', '(c=p)'],
    ],
  },
  {
    what: 'values inside comments',
    file: 'lit-html/lit-html.js',
    unless: /html`[^`]*<!--/,
    replace: [
      ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?', 'void 0!==u[2]?'],
      ['c===_||c===m?c=v:(', '('],
      ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    ],
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
  {
    what: 'listeners that are objects, with options of their own',
    file: 'lit-html/lit-html.js',
    unless: /\bhandleEvent\b|@[a-z-]+=\$\{\{/,
    replace: [
      [
        'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&',
        'e=t===A,h=s===A;e&&!h&&',
      ],
      ['h&&this.element.addEventListener', 'h&&!e&&this.element.addEventListener'],
      [
        '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
        'this._$AH.call(this.options.host,t)',
      ],
    ],
  },
  {
    what: 'rendering before something, and into another document',
    file: 'lit-html/lit-html.js',
    unless: /\brender\([^;]*\brenderBefore:|\bcreationScope\b/,
    replace: [
      ['const e=s?.renderBefore??i;let h=e._$litPart$;', 'let h=i._$litPart$;'],
      [
        'const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})',
        'i._$litPart$=h=new k(i.appendChild(c()),null,void 0,s??{})',
      ],
      ['(t?.creationScope??l).importNode', 'l.importNode'],
    ],
  },
  {
    what: 'a polyfill of shadow roots, and words for what only an attack or a mistake of ours meets',
    file: 'lit-html/lit-html.js',
    unless: /\bShadyDOM\b/,
    replace: [
      ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
      ['throw Error("invalid template strings array")', 'throw Error("template")'],
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
