// English of every screen but Sell, read once that one stands.

import { account } from './account.ts'
import { alarms } from './alarms.ts'
import { batch } from './batch.ts'
import { bills } from './bills.ts'
import { care } from './care.ts'
import { changed } from './changed.ts'
import { customers } from './customers.ts'
import { journal } from './journal.ts'
import { limits } from './limits.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { placed } from './placed.ts'
import { practice } from './practice.ts'
import { printers } from './printers.ts'
import { refusals } from './refusals.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shift } from './shift.ts'
import { story } from './story.ts'
import { told } from './told.ts'

export const more = {
  ...account,
  ...alarms,
  ...batch,
  ...bills,
  ...care,
  ...changed,
  ...customers,
  ...journal,
  ...limits,
  ...notes,
  ...people,
  ...placed,
  ...practice,
  ...printers,
  ...refusals,
  ...report,
  ...review,
  ...settings,
  ...setup,
  ...shift,
  ...story,
  ...told,
} as const
