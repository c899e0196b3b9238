// The choices the rows of a batch may carry, narrowed to what the shop configured, new names included.

import type { Currency } from '../../../shared/money/money.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter } from '../providers/batch-adapter.ts'

export const choicesOfBatch = (
  provider: Provider,
  adapter: BatchAdapter,
  currency: Currency,
): ReturnType<BatchAdapter['choices']> =>
  adapter.choices(currency).map(({ name, choices }) => {
    const wanted = provider.choices[name]?.map(
      (value) => choices.find((choice) => choice.value === value) ?? { value, label: value },
    )
    return { name, choices: wanted ?? choices }
  })
