// Through whom it is sold, where the shop has a choice, and what to do while that one is down. Offered
// in a line before any cash is taken; never changed by itself.

import { useState } from 'react'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { isDown, useTill } from '../stores/till.ts'
import type { Form } from './form.ts'
import { chooseProvider } from './products.ts'
import { useIsClosed } from './reach.ts'

function Choice({ form }: { readonly form: Form }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const status = useTill((till) => till.status)
  const { product, seller } = form
  if (!open) {
    return (
      <p className="pair through">
        <span>{t('through.line', { provider: seller.label })}</span>
        <Key onPress={() => setOpen(true)}>{t('through.change')}</Key>
      </p>
    )
  }
  return (
    <Segments
      label={t('through.title')}
      value={seller.id}
      choices={product.providers.map(({ id, label }) => ({
        value: id,
        label: isDown(status, id) ? t('through.down', { provider: label }) : label,
        ...(isDown(status, id) ? { icon: 'lineDown' as const } : {}),
      }))}
      onChange={(id) => {
        setOpen(false)
        chooseProvider(id)
      }}
    />
  )
}

export function Through({ form }: { readonly form: Form }) {
  const { t } = useText()
  const status = useTill((till) => till.status)
  const closed = useIsClosed(form)
  const { product, seller } = form
  const other = isDown(status, seller.id)
    ? product.providers.find(({ id }) => !isDown(status, id))
    : undefined
  const provider = seller.label
  return (
    <>
      {product.providers.length > 1 ? <Choice key={product.id} form={form} /> : null}
      <div className="offer" role="status">
        {other ? (
          <Key
            icon="lineDown"
            className="offer-key tone-amber"
            onPress={() => chooseProvider(other.id)}
          >
            {t('through.offer', { provider, other: other.label })}
          </Key>
        ) : closed ? (
          <Note tone="amber" icon="lineDown">
            {t('through.closed', { provider })}
          </Note>
        ) : null}
      </div>
    </>
  )
}
