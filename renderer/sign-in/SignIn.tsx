// Who is at the till: touch a name, key the PIN. In training the PINs stand on the tiles.

import { useEffect, useState } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { isFinal } from '../../shared/vend/states.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { languageIds, languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Bands } from '../frame/Bands.tsx'
import { useSell } from '../sell/store.ts'
import { setUpNow } from '../stores/first-run.ts'
import { chooseLanguage, speakTo } from '../stores/language.ts'
import { whenAtRest } from '../stores/later.ts'
import { usePrefs } from '../stores/prefs.ts'
import { type About, useTill } from '../stores/till.ts'
import { useVends } from '../stores/vends.ts'
import { PinPad } from './PinPad.tsx'
import './sign-in.css'

const ownTypeMs = 500
let hasOwnType = false

/** Their names stand in the system's type until sign-in stands: ours for Arabic is as much to read as this page's program. */
function useOwnType(): boolean {
  const [isOwn, setOwn] = useState(hasOwnType)
  const isKnown = useTill((till) => till.about !== null)
  useEffect(() => {
    if (!isKnown) return
    return whenAtRest(() => {
      hasOwnType = true
      setOwn(true)
    }, ownTypeMs)
  }, [isKnown])
  return isOwn
}

/** For whoever is about to sign in, and until then for the screen. */
function Languages({ cashierId }: { readonly cashierId: string | null }) {
  const chosen = usePrefs((prefs) => prefs.language)
  const isOwnType = useOwnType()
  return (
    <div className={isOwnType ? 'languages' : 'languages system-type'}>
      {languageIds.map((id) => (
        <Key
          key={id}
          kind="quiet"
          pressed={id === chosen}
          onPress={() => chooseLanguage(id, cashierId)}
        >
          <span lang={id}>{languages[id].name}</span>
        </Key>
      ))}
    </div>
  )
}

type TilesProps = {
  readonly about: About
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function Tiles({ about, chosen, onChoose }: TilesProps) {
  const { t } = useText()
  return (
    <ul className="tiles">
      {about.cashiers.map((cashier) => {
        const pin = about.trainingPins?.[cashier.id]
        return (
          <li key={cashier.id}>
            <Key
              className="tile"
              icon="person"
              pressed={cashier.id === chosen}
              onPress={() => onChoose(cashier.id)}
            >
              <span className="grow">
                <bdi className="tile-name">{cashier.name}</bdi>
                <span className="soft">{t(`role.${cashier.role}`)}</span>
              </span>
              {pin ? <span className="tile-pin">{<span className="mono">{pin}</span>}</span> : null}
            </Key>
          </li>
        )
      })}
    </ul>
  )
}

/** Sales walked away from that came to their end behind the lock. */
function Results() {
  const { t } = useText()
  const followed = useSell((sell) => sell.followed)
  const shown = useSell((sell) => sell.shown)
  const byId = useVends((vends) => vends.byId)
  const all = shown === null ? followed : [...followed, shown]
  const ended = all.filter((vendId) => isFinal(byId[vendId]?.state ?? 'sending'))
  const [before] = useState(ended)
  const count = ended.filter((vendId) => !before.includes(vendId)).length
  return (
    <div role="status">
      {count === 0 ? null : (
        <Note tone="green" icon="check">
          {t('lock.results', { count })}
        </Note>
      )}
    </div>
  )
}

/** `locked`: who locked the till and may go on, or be relieved by somebody else. */
export function SignIn({ locked }: { readonly locked: CashierView | null }) {
  const { t } = useText()
  const about = useTill((till) => till.about)
  const [chosen, setChosen] = useState<string | null>(locked?.id ?? null)
  // Alone at the till, there is nobody to choose.
  const cashier =
    about?.cashiers.find(({ id }) => id === chosen) ??
    (about?.cashiers.length === 1 ? about.cashiers[0] : undefined)
  const choose = (id: string): void => {
    setChosen(id)
    speakTo(id)
  }
  return (
    <div className="frame" data-training={about?.training ?? false}>
      <Bands training={about?.training ?? false} />
      <main className="sign-in">
        <section className="sign-in-who stack">
          <p className="sign-in-shop">
            <bdi>{about?.shop.name ?? 'TokenTill'}</bdi>
            {about ? (
              <span className="soft">{t('strip.till', { till: about.shop.till })}</span>
            ) : null}
          </p>
          <h1>{locked ? t('lock.title', { name: locked.name }) : t('signIn.title')}</h1>
          {locked ? <p>{t('lock.text', { name: locked.name })}</p> : null}
          {locked ? <Results /> : null}
          {about ? (
            <Tiles about={about} chosen={cashier?.id ?? null} onChoose={choose} />
          ) : (
            <p className="soft" role="status">
              {t('signIn.loading')}
            </p>
          )}
          <span className="grow" />
          {about?.canSetUp ? (
            <Key icon="shop" onPress={setUpNow}>
              {t('signIn.setUp')}
            </Key>
          ) : null}
          <Languages cashierId={cashier?.id ?? null} />
        </section>
        <section className="sign-in-pin card" aria-label={t('signIn.pin.plain')}>
          {cashier ? (
            <PinPad key={cashier.id} cashier={cashier} />
          ) : (
            <p className="soft sign-in-hint">{t('signIn.choose')}</p>
          )}
        </section>
      </main>
    </div>
  )
}
