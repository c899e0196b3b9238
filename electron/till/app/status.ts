// status.*, till.*: what the strip shows and what this till is.

import { usualLockMinutes } from '../../../shared/config/limits.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { tillError } from '../../../shared/contract/errors.ts'
import { type Currency, formatAmount } from '../../../shared/money/money.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Provider } from '../providers/account.ts'
import { openPins } from '../people/open-pins.ts'
import { allPeople } from '../store/people.ts'
import {
  accountKinds,
  isBatchKind,
  type ProductId,
  products as productIds,
} from '../../../shared/vend/products.ts'
import { batchAdapterOf } from '../batch/order.ts'
import { type AppContext, findProvider, type Handlers, sellersOf } from './context.ts'
import { presetsFor } from './presets.ts'
import { isBeingSetUp } from './setup.ts'

type Product = Output<'till.describe'>['products'][number]

/** A provider's choices for a product, narrowed to what the shop configured, new names included. */
function choicesOf(provider: Provider, product: ProductId, currency: Currency): Product['options'] {
  const known = isBatchKind(product)
    ? batchAdapterOf(provider, product)?.choices(currency)
    : provider.adapter.choices(product, currency)
  return (known ?? []).map(({ name, choices }) => {
    const configured = provider.choices[name]
    const wanted = configured?.map(
      (value) => choices.find((choice) => choice.value === value) ?? { value, label: value },
    )
    return { name, choices: [...(wanted ?? choices)] }
  })
}

function products(context: AppContext): Product[] {
  const { limits } = context
  return productIds.flatMap((id) => {
    const selling = sellersOf(context, id)
    const [first] = selling
    if (!first) return []
    return [
      {
        id,
        account: accountKinds[id],
        providers: selling.map((provider) => ({
          id: provider.id,
          label: provider.label,
          options: choicesOf(provider, id, context.currency),
          prices: provider.adapter.pricesFor?.includes(id) ?? false,
          ...(provider.adapter.standing?.products.includes(id)
            ? { standing: [...provider.adapter.standing.every] }
            : {}),
        })),
        options: choicesOf(first, id, context.currency),
        presets: [...presetsFor(id, context.currency)],
        offline: limits.offline[id] === true,
      },
    ]
  })
}

export const statusHandlers: Handlers<'status.get' | 'till.describe' | 'product.prices'> = {
  'status.get': ({ status }) => ok(status()),
  'till.describe': (context) => {
    const { provisioning, training, version, spool } = context
    const { shop } = provisioning
    const people = allPeople(context.store).filter(({ active }) => active)
    return ok({
      version,
      training,
      ...(context.mode ? { mode: context.mode.mode() } : {}),
      ...(isBeingSetUp(context) ? { canSetUp: true } : {}),
      shop: {
        name: shop.name,
        till: shop.till,
        currency: shop.currency,
        timeZone: shop.timeZone,
        ...(shop.address === undefined ? {} : { address: shop.address }),
        ...(shop.phone === undefined ? {} : { phone: shop.phone }),
      },
      cashiers: people.map(({ id, name, role, language }) => ({ id, name, role, language })),
      drawer: context.drawer.printerId !== null,
      lockAfterMs: (provisioning.lockAfterMinutes ?? usualLockMinutes) * 60_000 || null,
      ...(training && context.trainingControls
        ? { trainingPins: openPins(people, provisioning.cashiers) }
        : {}),
      products: products(context),
      printers: spool
        .printerStates()
        .map(({ printer }) => ({ id: printer.id, columns: printer.columns })),
      standing: context.providers
        .filter(({ adapter }) => adapter.standing !== undefined)
        .map(({ id, label }) => ({ id, label })),
    })
  },
  'product.prices': async (context, { product, providerId, options = {} }) => {
    const found = findProvider(context, product, providerId)
    if (!found.ok) return found
    const { adapter, account, id, label } = found.value
    if (!adapter.prices || !adapter.pricesFor?.includes(product)) {
      return err(
        tillError('not-possible', `${label} has no price list for this product.`, {
          reason: 'no-prices',
          provider: label,
        }),
      )
    }
    const list = await adapter.prices(account, { product, options }, context.health.httpFor(id))
    if (!list.ok) {
      return err(tillError('provider-unreachable', `${label} gave no price list: ${list.error}`))
    }
    return ok({
      items: list.value.map(({ code, priceMinor, description }) => ({
        code,
        amount: formatAmount(priceMinor, adapter.currency),
        description,
      })),
    })
  },
}
