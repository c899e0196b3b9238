// A few ten thousand of the cases of `npm run fuzz`, other ones in every run; a failure tells its seed.

import { expect, test } from 'vitest'
import { shared } from './fuzz/targets.ts'
import { tryTarget } from './fuzz/try.ts'

const seed = Date.now() % 1_000_000
const some = shared(20_000).map(({ target, cases }) => ({ name: target.name, target, cases }))

test.each(some)(
  'nothing in $cases cases throws, hangs or is taken for more than it says: $name',
  { timeout: 120_000 },
  async ({ target, cases }) => {
    const { failures } = await tryTarget(target, { cases, seed })
    expect(failures).toEqual([])
  },
)
