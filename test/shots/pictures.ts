// The pictures `npm run shots` makes, by the folder they lie in under docs/. The makers fail where they made
// others than these; a test fails where a page shows one that is not here.

import { firstRunSteps, walkedScreens } from '../world/walked-screens.ts'

export const pictures = {
  screenshots: [
    ...[
      ...firstRunSteps.map((step) => `first-run-${step}`),
      ...walkedScreens,
      'bills',
      'batch',
    ].flatMap((name) =>
      ['light-en', 'dark-en', 'light-ar', 'dark-ar'].map((look) => `${name}-1366-${look}`),
    ),
    'airtime-1024-light-en',
    'bills-1024-light-en',
    'lost-1024-dark-ar',
    'lost-1024-light-en',
    'offline-1024-light-en',
    'queue-1024-dark-ar',
    'sell-1024-light-en',
    'sell-1920-dark-en',
    'sent-1024-light-en',
    'sheet-1024-light-en',
    'sign-in-1024-light-en',
    'tv-1024-light-en',
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

/** The album of screens is large: its pictures are packed harder than those of the guides. */
export const fileOf = (folder: string, name: string): string =>
  `${name}.${folder === 'screenshots' ? 'webp' : 'png'}`

/** What was made and should not, and what should have been and was not. */
export function unlike(folder: Folder, made: readonly string[]): readonly string[] {
  const wanted: readonly string[] = pictures[folder]
  return [
    ...made.filter((name) => !wanted.includes(name)).map((name) => `${name} is in no list`),
    ...wanted.filter((name) => !made.includes(name)).map((name) => `${name} was not made`),
  ]
}
