// The numbers of the sandboxes and what each does, by provider. Touched, a number is on the ticket; bills
// and sheets have forms of their own, so theirs are only shown.

import type { Output } from '../../shared/contract/contract.ts'
import { isNumberProduct, type NumberProductId } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { newSale, setField } from '../sell/actions.ts'
import { chooseProduct, chooseProvider } from '../sell/products.ts'
import { goTo } from '../stores/place.ts'
import { accountText } from '../vend/words.ts'

type System = Output<'training.get'>['systems'][number]
type Account = System['accounts'][number]

/** Puts the number on the ticket. A half-done ticket of another product waits under that product. */
function tryNumber(product: NumberProductId, providerId: string, account: string): void {
  newSale()
  chooseProduct(product)
  chooseProvider(providerId)
  setField('account', account)
  goTo('sell')
}

function Row({ system, account }: { readonly system: System; readonly account: Account }) {
  const { t } = useText()
  const [first = 'electricity'] = account.products
  const words = (
    <span className="grow">
      <span className="fault-name mono">{accountText(first, account.account)}</span>
      <span className="soft">
        {account.products.map((product) => t(`product.${product}`)).join(' · ')}
        {': '}
        {t(`effect.${account.effect}`)}
      </span>
    </span>
  )
  return isNumberProduct(first) ? (
    <Key className="fault" onPress={() => tryNumber(first, system.providerId, account.account)}>
      {words}
    </Key>
  ) : (
    <p className="number">{words}</p>
  )
}

export function Numbers({ systems }: { readonly systems: readonly System[] }) {
  const { t } = useText()
  return (
    <section className="stack" aria-label={t('practice.numbers')}>
      <h2>{t('practice.numbers')}</h2>
      <p className="soft">{t('practice.numbers.text')}</p>
      {systems.map((system) => (
        <div key={system.providerId} className="stack" role="group" aria-label={system.label}>
          <h3>{system.label}</h3>
          <div className="faults">
            {system.accounts.map((account) => (
              <Row
                key={`${account.products.join()} ${account.account}`}
                system={system}
                account={account}
              />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
