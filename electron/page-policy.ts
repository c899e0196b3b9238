// The headers every page of the till is served with, whichever host serves it. The page may load
// what stands beside it and nothing else; it may not be framed, may not navigate, may not eval.

import { createHash } from 'node:crypto'

/** The two style elements react-aria writes itself, letter for letter. Nothing else inline may style. */
const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

const styleHashes = libraryStyles
  .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  .join(' ')

/**
 * `connect`: where the page may talk to. The desktop page talks over its preload and needs nowhere. Nor does it need
 * to be parted from windows that opened it or that it opened, for its window is the only one there is and can
 * open none; asked for, Chromium throws away the process it has started for the page and starts another.
 */
export function pageHeaders(connect: 'self' | 'none'): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHashes}`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src '${connect}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(connect === 'self' ? { 'cross-origin-opener-policy': 'same-origin' } : {}),
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  }
}
