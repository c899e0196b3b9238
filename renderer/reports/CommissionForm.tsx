// Writing down a rule of commission: for what, how much, from which day on. A supervisor says why.

import { useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { firstDayOfWeek } from '../../shared/report/period.ts'
import { type Day, addDays } from '../../shared/time/days.ts'
import { type ProductId, products } from '../../shared/vend/products.ts'
import { call } from '../client/client.ts'
import { Calendar } from '../design/Calendar.tsx'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Key } from '../design/Key.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Override } from '../override/Override.tsx'
import { Field } from '../settings/parts/Field.tsx'
import { useTill } from '../stores/till.ts'
import { readRate } from './rate.ts'

const everyProvider = ''
/** As far ahead as a contract is likely to be written down. */
const farthestDays = 730

type DayKeyProps = {
  readonly label: string
  readonly value: Day | null
  readonly last: Day
  readonly onPick: (day: Day) => void
}

function DayKey({ label, value, last, onPick }: DayKeyProps) {
  const { t, language } = useText()
  const { locale } = languages[language]
  const [open, setOpen] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const shown =
    value === null
      ? t('commission.open')
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
          Date.parse(`${value}T12:00:00Z`),
        )
  const at = value ?? addDays(last, -farthestDays)
  return (
    <div className="field">
      <span className="soft">{label}</span>
      <Key buttonRef={key} label={`${label}: ${shown}`} onPress={() => setOpen(true)}>
        {shown}
      </Key>
      <Popover className="popover" triggerRef={key} isOpen={open} onOpenChange={setOpen}>
        <Dialog aria-label={label}>
          <Calendar
            value={at}
            today={last}
            marked={{ from: at, until: at }}
            firstDay={firstDayOfWeek(locale)}
            onPick={(day) => {
              onPick(day)
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </div>
  )
}

export function CommissionForm({
  today,
  onDone,
}: {
  readonly today: Day
  readonly onDone: () => void
}) {
  const { t } = useText()
  const providers = useTill(({ status }) => status?.providers ?? [])
  const [product, setProduct] = useState<ProductId>('electricity')
  const [provider, setProvider] = useState(everyProvider)
  const [typed, setTyped] = useState('')
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<Day | null>(null)
  const [asking, setAsking] = useState(false)
  const rate = readRate(typed)
  const last = addDays(today, farthestDays)
  return (
    <form
      className="card commission-form"
      aria-label={t('commission.add')}
      onSubmit={(event) => {
        event.preventDefault()
        if (rate !== undefined) setAsking(true)
      }}
    >
      <h3>{t('commission.add')}</h3>
      <div className="commission-fields">
        <ChoiceList
          label={t('commission.product')}
          value={product}
          choices={products.map((value) => ({ value, label: t(`product.${value}`) }))}
          onChange={(next) => setProduct(next as ProductId)}
        />
        <ChoiceList
          label={t('commission.provider')}
          value={provider}
          choices={[
            { value: everyProvider, label: t('commission.all') },
            ...providers.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={setProvider}
        />
        <DayKey
          label={t('commission.from')}
          value={from}
          last={last}
          onPick={(day) => {
            setFrom(day)
            if (until !== null && until < day) setUntil(null)
          }}
        />
        <DayKey
          label={t('commission.until')}
          value={until}
          last={last}
          onPick={(day) => setUntil(day < from ? null : day)}
        />
      </div>
      <Field
        label={t('commission.rate')}
        hint={t('commission.rate.hint')}
        value={typed}
        onChange={setTyped}
        wrong={rate === undefined ? t('commission.rate.wrong') : null}
        most={8}
        mode="decimal"
      />
      <input type="submit" hidden />
      <Key kind="main" icon="check" disabled={rate === undefined} onPress={() => setAsking(true)}>
        {t('commission.go')}
      </Key>
      {asking ? (
        <Override
          title={t('commission.add')}
          act={async (given) => {
            const answer = await call('commission.add', {
              product,
              providerId: provider === everyProvider ? null : provider,
              from,
              until,
              basisPoints: rate ?? null,
              ...given,
            })
            if (!answer.ok) return answer.error
            setTyped('')
            setUntil(null)
            onDone()
            return null
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </form>
  )
}
