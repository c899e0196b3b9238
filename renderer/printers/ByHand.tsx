// A printer nobody found: its address, its name on this computer, or its device is typed in.

import { useState } from 'react'
import type { FoundConnection } from '../../shared/printers/found.ts'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { usualPort } from './draft.ts'

const ways = ['tcp', 'queue', 'serial', 'device'] as const
type Way = (typeof ways)[number]

/** Null: no port. */
function portIn(typed: string): number | null {
  const port = Number(typed)
  return /^\d{1,5}$/.test(typed) && port >= 1 && port <= 65_535 ? port : null
}

function connectionOf(way: Way, where: string, port: number): FoundConnection {
  switch (way) {
    case 'tcp':
      return { transport: 'tcp', host: where, port }
    case 'queue':
      return { transport: 'queue', queue: where }
    case 'serial':
    case 'device':
      return { transport: way, path: where }
  }
}

export function ByHand({ onPick }: { readonly onPick: (connection: FoundConnection) => void }) {
  const { t } = useText()
  const [way, setWay] = useState<Way>('tcp')
  const [where, setWhere] = useState('')
  const [portTyped, setPort] = useState(String(usualPort))
  const [tried, setTried] = useState(false)
  const typed = where.trim()
  const port = portIn(portTyped.trim())
  const use = (): void => {
    setTried(true)
    if (typed === '' || (way === 'tcp' && port === null)) return
    onPick(connectionOf(way, typed, port ?? usualPort))
  }
  return (
    <div className="stack">
      <Segments
        label={t('printers.way')}
        showLabel
        value={way}
        choices={ways.map((value) => ({ value, label: t(`printers.way.${value}`) }))}
        onChange={(next) => {
          setWay(next)
          setWhere('')
          setTried(false)
        }}
      />
      <div className="settings-pair">
        <Field
          label={t(`printers.where.${way}`)}
          hint={t(`printers.where.${way}.hint`)}
          value={where}
          mono
          wrong={tried && typed === '' ? t('settings.needed') : null}
          onChange={setWhere}
          onEnter={use}
        />
        {way === 'tcp' ? (
          <Field
            label={t('printers.port')}
            hint={t('printers.port.hint')}
            value={portTyped}
            most={5}
            mode="numeric"
            mono
            wrong={port === null ? t('printers.port.wrong') : null}
            onChange={setPort}
            onEnter={use}
          />
        ) : null}
      </div>
      <div className="printers-keys">
        <Key icon="next" onPress={use}>
          {t('printers.use')}
        </Key>
      </div>
    </div>
  )
}
