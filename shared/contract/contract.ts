// The one contract between a screen (or a script) and the till. Hosts carry it; nothing else crosses.

import type { z } from 'zod'
import { alarmCommands } from './alarm.ts'
import { auditCommands } from './audit.ts'
import { backupCommands } from './backup.ts'
import { batchCommands } from './batch.ts'
import { billCommands } from './bill.ts'
import { dayCommands } from './day.ts'
import { peopleCommands } from './people.ts'
import { machineCommands } from './machine.ts'
import { customerCommands } from './customer.ts'
import { drawerCommands } from './drawer.ts'
import { printCommands } from './print.ts'
import { printerCommands } from './printer.ts'
import { reportCommands } from './report.ts'
import { reviewCommands } from './review.ts'
import { sessionCommands } from './session.ts'
import { refundCommands } from './refund.ts'
import { settingsCommands } from './settings.ts'
import { setupCommands } from './setup.ts'
import { shiftCommands } from './shift.ts'
import { standingCommands } from './standing.ts'
import { statementCommands } from './statement.ts'
import { statusCommands } from './status.ts'
import { supportCommands } from './support.ts'
import { trainingCommands } from './training.ts'
import { updatesCommands } from './updates.ts'
import { vendCommands } from './vend.ts'

export const commands = {
  ...sessionCommands,
  ...peopleCommands,
  ...statusCommands,
  ...alarmCommands,
  ...vendCommands,
  ...billCommands,
  ...customerCommands,
  ...batchCommands,
  ...standingCommands,
  ...shiftCommands,
  ...dayCommands,
  ...refundCommands,
  ...reportCommands,
  ...settingsCommands,
  ...setupCommands,
  ...backupCommands,
  ...auditCommands,
  ...printCommands,
  ...printerCommands,
  ...drawerCommands,
  ...reviewCommands,
  ...statementCommands,
  ...trainingCommands,
  ...updatesCommands,
  ...machineCommands,
  ...supportCommands,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
/** What a caller passes. */
export type Input<N extends CommandName> = z.input<Commands[N]['input']>
/** What a handler receives after parsing. */
export type Parsed<N extends CommandName> = z.output<Commands[N]['input']>
export type Output<N extends CommandName> = z.output<Commands[N]['output']>

export const commandNames = Object.keys(commands) as readonly CommandName[]
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
