// First script of each scenario: keeps what the browser complains about, for tests and for the curious.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
  window.violations.push({ effectiveDirective, blockedURI, sample, sourceFile }),
);
