/**
 * What every answer carries. Our pages run no scripts, are in no frame and load nothing from elsewhere;
 * a browser is told to hold us to it.
 */
export function securityHeaders(publicUrl: URL): Readonly<Record<string, string>> {
  const always = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // With no-referrer browsers send our own forms from the origin "null".
    'referrer-policy': 'same-origin',
    'permissions-policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'origin-agent-cluster': '?1',
    'x-permitted-cross-domain-policies': 'none',
    'x-dns-prefetch-control': 'off',
  };
  // Over plain http browsers must ignore it, and on a laptop it would lock other programs out.
  if (publicUrl.protocol !== 'https:') return always;
  return { ...always, 'strict-transport-security': 'max-age=31536000' };
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

const refusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];
