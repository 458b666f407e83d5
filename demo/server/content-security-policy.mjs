/** A Content-Security-Policy header from directives; a directive that is `undefined` is left out. */
export function contentSecurityPolicy(directives) {
  return Object.entries(directives)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}

/** What the vendor's own pages are served with: their files, the collector, and scripts that carry the nonce of the answer. */
export function vendorPolicy({ nonce, collectorUrl }) {
  return contentSecurityPolicy({
    'default-src': "'self'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'font-src': "'self' data:",
    'connect-src': `'self' ${collectorUrl}`,
    'img-src': `'self' data: ${collectorUrl}`,
    'media-src': `'self' ${collectorUrl}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  });
}

/**
 * The strictest page Docent promises to work in: nothing but nonced scripts, no style at all, Trusted Types enforced.
 *
 * @param {object} context @param {Record<string, string | undefined>} changes directives that differ
 */
export function strictPolicy({ nonce, collectorUrl }, changes = {}) {
  return contentSecurityPolicy({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'docent',
    'connect-src': collectorUrl,
    // The page's own icon, and pictures of the collector.
    'img-src': `'self' ${collectorUrl}`,
    'media-src': collectorUrl,
    ...changes,
  });
}
