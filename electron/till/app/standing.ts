// standing.*: orders a provider pays again by itself.

import { tillError } from '../../../shared/contract/errors.ts'
import { err } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

const notYet = () =>
  err(tillError('not-possible', 'This till does not do that yet. Nothing was done.'))

export const standingHandlers: Handlers<'standing.list' | 'standing.end'> = {
  'standing.list': notYet,
  'standing.end': notYet,
}
