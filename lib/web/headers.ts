/** Whether pages are drawn by the development server, which evaluates text in the browser. */
type PolicyOptions = { development: boolean };

/**
 * The content policy of one page. Scripts run by this page's nonce alone; style attributes do not count.
 * Source: SECURITY-DESIGN 12.
 */
export function contentPolicy(nonce: string, { development }: PolicyOptions): string {
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "report-to csp",
  ].join("; ");
}

/** Everything a page here never asks a device for. */
const SWITCHED_OFF = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "compute-pressure",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

const ALWAYS: Record<string, string> = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  // With no-referrer a form without scripts sends `Origin: null`, and would be refused.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "origin-agent-cluster": "?1",
  "permissions-policy": SWITCHED_OFF.map((feature) => `${feature}=()`).join(", "),
  "x-robots-tag": "noindex, nofollow, noarchive",
};

/** Files of the program itself, the same for everybody: they may be kept. All else is somebody's. */
const KEPT = /^\/(icons\/|favicon\.ico$|manifest\.webmanifest$)/;

/** What somebody has sent us. It runs nothing and loads nothing, whatever it turns out to be. */
const FILES = /^\/api\/files\//;
const FILE_POLICY = "sandbox; default-src 'none'";

/**
 * Every header that an answer carries, whatever its route, method or status.
 *
 * @param path   of the request; only the program's own files may be kept by the browser
 * @param policy from {@link contentPolicy}
 */
export function answerHeaders(path: string, policy: string): Record<string, string> {
  const headers = { ...ALWAYS, "content-security-policy": FILES.test(path) ? FILE_POLICY : policy };
  return KEPT.test(path) ? headers : { ...headers, "cache-control": "no-store" };
}
