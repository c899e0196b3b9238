// batch.*: sheets of many customers.

import { tillError } from '../../../shared/contract/errors.ts'
import { err } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

const notYet = () =>
  err(tillError('not-possible', 'This till does not do that yet. Nothing was done.'))

export const batchHandlers: Handlers<
  | 'batch.check'
  | 'batch.place'
  | 'batch.get'
  | 'batch.rows'
  | 'batch.list'
  | 'batch.ask'
  | 'batch.cancel'
  | 'batch.print'
> = {
  'batch.check': notYet,
  'batch.place': notYet,
  'batch.get': notYet,
  'batch.rows': notYet,
  'batch.list': notYet,
  'batch.ask': notYet,
  'batch.cancel': notYet,
  'batch.print': notYet,
}
