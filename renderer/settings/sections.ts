// The sections of Settings, in their order. A section is one file in this folder, read when it is opened,
// a line here, and `settings.section.<id>` among the words.

import type { ComponentType } from 'react'
import type { IconName } from '../design/icons.tsx'
import type { About } from '../stores/till.ts'
import { later } from '../stores/later.ts'

export type Section = {
  readonly id: string
  readonly icon: IconName
  /** Left out: a supervisor. */
  readonly forAnyone?: boolean | ((about: About) => boolean)
  /** Left out: in every shop. */
  readonly shown?: (about: About) => boolean
  readonly Part: ComponentType<object>
}

const runsStanding = ({ standing = [] }: About): boolean => standing.length > 0

export const sections = [
  {
    id: 'screen',
    icon: 'cog',
    forAnyone: true,
    Part: later(() => import('./ThisScreen.tsx').then((it) => it.ThisScreen)),
  },
  {
    id: 'shop',
    icon: 'shop',
    Part: later(() => import('./Shop.tsx').then((it) => it.Shop)),
  },
  {
    id: 'printers',
    icon: 'printer',
    Part: later(() => import('../printers/Printers.tsx').then((it) => it.Printers)),
  },
  {
    id: 'providers',
    icon: 'send',
    Part: later(() => import('./providers/Providers.tsx').then((it) => it.Providers)),
  },
  {
    id: 'limits',
    icon: 'hand',
    Part: later(() => import('./limits/Limits.tsx').then((it) => it.Limits)),
  },
  {
    id: 'people',
    icon: 'person',
    forAnyone: true,
    Part: later(() => import('../people/People.tsx').then((it) => it.People)),
  },
  {
    id: 'standing',
    icon: 'again',
    shown: runsStanding,
    Part: later(() => import('../standing/StandingOrders.tsx').then((it) => it.StandingOrders)),
  },
  {
    id: 'machine',
    icon: 'bolt',
    Part: later(() => import('../care/Machine.tsx').then((it) => it.Machine)),
  },
  {
    id: 'updates',
    icon: 'down',
    Part: later(() => import('../care/Updates.tsx').then((it) => it.Updates)),
  },
  {
    id: 'support',
    icon: 'question',
    forAnyone: true,
    Part: later(() => import('../care/Support.tsx').then((it) => it.Support)),
  },
  {
    id: 'commission',
    icon: 'cash',
    Part: later(() => import('../reports/CommissionRules.tsx').then((it) => it.CommissionRules)),
  },
  {
    id: 'training',
    icon: 'practice',
    // Who trains is no supervisor of the shop, and leaves with the word of one.
    forAnyone: ({ mode }) => mode !== 'selling',
    Part: later(() => import('./Training.tsx').then((it) => it.Training)),
  },
  {
    id: 'history',
    icon: 'list',
    Part: later(() => import('./history/History.tsx').then((it) => it.History)),
  },
] as const satisfies readonly Section[]

export type SectionId = (typeof sections)[number]['id']
