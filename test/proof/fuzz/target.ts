// One reader of the outside under fuzz: what is thrown at it, and what may never come of it.

import type fc from 'fast-check'

export type Target = {
  readonly name: string
  /** Its part of the cases. */
  readonly share: number
  /** Where a case waits for a machine, and more of them tell no more. */
  readonly most?: number
  readonly prepare: () => Promise<Prepared>
}

/** One kind of case; drawing one from `cases` and trying it throws when something is wrong. */
export type Prepared = {
  readonly property: fc.IAsyncPropertyWithHooks<[never]>
  readonly close?: () => Promise<void>
}

/** Binds what is drawn to what is tried, and forgets the type of both. */
export type Bind = <T>(
  cases: fc.Arbitrary<T>,
  attempt: (drawn: T) => Promise<void> | void,
) => Prepared['property']

export function insist(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Error(what())
}
