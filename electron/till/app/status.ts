// status.*, till.*, alarm.*: what the strip shows and what this till is.

import type { Output } from '../../../shared/contract/contract.ts'
import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Provider } from '../providers/account.ts'
import { acknowledgeAlarm } from '../store/alarms.ts'
import type { AppContext, Handlers } from './context.ts'

type Product = Output<'till.describe'>['products'][number]

const productIds = ['electricity'] as const
const presets = ['500', '1000', '2000', '3000', '5000', '10000']

/** A provider's choices for a product, narrowed to what the shop configured, new names included. */
function choicesOf(provider: Provider, product: string): Product['options'] {
  return provider.adapter.choices(product).map(({ name, choices }) => {
    const configured = provider.choices[name]
    const wanted = configured?.map(
      (value) => choices.find((choice) => choice.value === value) ?? { value, label: value },
    )
    return { name, choices: [...(wanted ?? choices)] }
  })
}

function products({ providers, limits }: AppContext): Product[] {
  return productIds.flatMap((id) => {
    const selling = providers.filter(({ adapter }) => adapter.choices(id).length > 0)
    const [first] = selling
    if (!first) return []
    return [
      {
        id,
        providers: selling.map(({ id: providerId, label }) => ({ id: providerId, label })),
        options: choicesOf(first, id),
        presets,
        offline: limits.offline[id] === true,
      },
    ]
  })
}

export const statusHandlers: Handlers<'status.get' | 'till.describe' | 'alarm.acknowledge'> = {
  'status.get': ({ status }) => ok(status()),
  'till.describe': (context) => {
    const { provisioning, training, version, spool } = context
    const { shop, cashiers } = provisioning
    return ok({
      version,
      training,
      shop: {
        name: shop.name,
        till: shop.till,
        currency: shop.currency,
        timeZone: shop.timeZone,
        ...(shop.address === undefined ? {} : { address: shop.address }),
        ...(shop.phone === undefined ? {} : { phone: shop.phone }),
      },
      cashiers: cashiers.map(({ id, name, role }) => ({ id, name, role })),
      ...(training && context.trainingControls
        ? { trainingPins: Object.fromEntries(cashiers.map(({ id, pin }) => [id, pin])) }
        : {}),
      products: products(context),
      printers: spool
        .printerStates()
        .map(({ printer }) => ({ id: printer.id, columns: printer.columns })),
    })
  },
  'alarm.acknowledge': (context, { alarmId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    if (!acknowledgeAlarm(context.store, alarmId, cashier.value.name, context.clock.now())) {
      return err(tillError('not-found', 'That alarm is not open any more.'))
    }
    context.touchStatus()
    return ok({})
  },
}
