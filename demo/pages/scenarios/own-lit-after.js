// The vendor's Lit arrives only after Docent's has run.
await customElements.whenDefined('docent-howto');
await import('./own-lit.js');
