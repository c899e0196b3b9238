// bill.*: the catalog, the bills found, the choice of them.

import { tillError } from '../../../shared/contract/errors.ts'
import { err } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

const notYet = () =>
  err(tillError('not-possible', 'This till does not do that yet. Nothing was done.'))

export const billHandlers: Handlers<'bill.catalog' | 'bill.inquire' | 'bill.choose'> = {
  'bill.catalog': notYet,
  'bill.inquire': notYet,
  'bill.choose': notYet,
}
