// The registry of printer profiles. One more printer is one more file and one more line here.

import type { PrinterProfile } from './profile.ts'
import { epson58 } from './profiles/epson-58.ts'
import { epson80 } from './profiles/epson-80.ts'
import { epson88 } from './profiles/epson-88.ts'
import { generic58 } from './profiles/generic-58.ts'
import { generic80Narrow } from './profiles/generic-80-narrow.ts'
import { generic80 } from './profiles/generic-80.ts'
import { star58 } from './profiles/star-58.ts'
import { star80 } from './profiles/star-80.ts'

const all = [
  epson80,
  epson88,
  epson58,
  star80,
  star58,
  generic80,
  generic80Narrow,
  generic58,
] as const

export type ProfileId = (typeof all)[number]['id']

export const profiles: readonly (PrinterProfile & { readonly id: ProfileId })[] = all
export const profileIds = all.map(({ id }) => id) as [ProfileId, ...ProfileId[]]

const byId = new Map<ProfileId, PrinterProfile>(all.map((profile) => [profile.id, profile]))

/** What a configuration that names no profile is taken for. */
export function usualProfile(columns: number): ProfileId {
  if (columns < 42) return 'generic-58'
  return columns < 48 ? 'generic-80-narrow' : 'generic-80'
}

export const profileOf = (id: ProfileId): PrinterProfile => byId.get(id) ?? generic80
