// What happens on which meter. Blueprint documents no test meters; these are the sandbox's own, one for
// each answer its documentation knows and for both truths behind its "Generic Exception". Any other
// meter simply sells.

export type Scenario = {
  /** What checking the customer answers. */
  readonly verify: 'well' | 'validation' | 'exception'
  /** What the purchase answers. */
  readonly purchase: 'sold' | 'exception' | 'validation'
  /** What is true afterwards. */
  readonly sells: boolean
  readonly shape: Shape
}

/** What the receipt looks like. */
export type Shape =
  | 'plain'
  | 'glued'
  | 'unsplittable'
  | 'free-units'
  | 'part-to-debt'
  | 'all-to-debt'
  | 'tariff-blocks'

const well = (shape: Shape): Scenario => ({
  verify: 'well',
  purchase: 'sold',
  sells: true,
  shape,
})

export const meters: Readonly<Record<string, Scenario>> = {
  '12345678901': well('plain'),
  '24000000011': well('glued'),
  '24000000022': well('unsplittable'),
  '24000000033': well('free-units'),
  '24000000044': well('part-to-debt'),
  '24000000055': well('all-to-debt'),
  '24000000066': well('tariff-blocks'),
  '24000000077': { ...well('plain'), purchase: 'exception' },
  '24000000088': { ...well('plain'), purchase: 'exception', sells: false },
  '24000000099': { ...well('plain'), purchase: 'validation', sells: false },
  '24000000110': { ...well('plain'), verify: 'validation', sells: false },
  '24000000121': { ...well('plain'), verify: 'exception', sells: false },
}

export const scenarioOf = (meter: string): Scenario => meters[meter] ?? well('plain')
