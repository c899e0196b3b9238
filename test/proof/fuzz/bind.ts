// A case and its trial as one property of fast-check, which finds the smallest case that fails.

import fc from 'fast-check'
import type { Bind } from './target.ts'

export const bind: Bind = (cases, attempt) =>
  fc.asyncProperty(cases, async (drawn) => {
    await attempt(drawn)
  }) as never
