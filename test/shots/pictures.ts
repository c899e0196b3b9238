// The pictures `npm run shots` makes, by the folder they lie in under docs/. The makers fail where they made
// others than these; a test fails where a page shows one that is not here.

export const pictures = {
  screenshots: [
    'airtime-1024-light-en',
    'batch-1366-light-ar',
    'bills-1024-light-en',
    'bills-1366-light-ar',
    'lost-1024-dark-ar',
    'lost-1024-light-en',
    'offline-1024-light-en',
    'practice-1366-light-en',
    'queue-1024-dark-ar',
    'queue-1366-light-en',
    'sale-1366-light-en',
    'sell-1024-light-en',
    'sell-1366-light-ar',
    'sell-1366-light-en',
    'sell-1920-dark-en',
    'sent-1024-light-en',
    'sheet-1024-light-en',
    'sign-in-1024-light-en',
    'token-1366-light-ar',
    'token-1366-light-en',
    'tv-1024-light-en',
    'tv-1366-light-ar',
  ],
  guide: [
    'welcome',
    'account',
    'sign-in',
    'float',
    'shift',
    'ring-up',
    'token',
    'lost',
    'offline',
    'queue',
    'sale',
    'refund',
    'count',
    'difference',
    'closed',
    'z-report',
    'settings',
    'printers',
    'people',
    'providers',
    'updates',
    'support',
  ],
  papers: ['epson-80', 'star-58-ar'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Folder = keyof typeof pictures

/** What was made and should not, and what should have been and was not. */
export function unlike(folder: Folder, made: readonly string[]): readonly string[] {
  const wanted: readonly string[] = pictures[folder]
  return [
    ...made.filter((name) => !wanted.includes(name)).map((name) => `${name} is in no list`),
    ...wanted.filter((name) => !made.includes(name)).map((name) => `${name} was not made`),
  ]
}
