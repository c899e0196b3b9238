// The two channels between the desktop's page and its till. There are no others.

import type { TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { Result } from '../../shared/result.ts'

/** Page → till, answered: a command's name and its input. */
export const callChannel = 'till:call'
export type CallAnswer = Result<unknown, TillError>

/** Till → page: one event. */
export const eventChannel = 'till:event'
export type EventMessage = TillEvent
