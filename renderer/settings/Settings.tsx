// Settings: its sections at the side, one of them open. Whoever sells sees what is theirs to set; the
// shop's own sections are a supervisor's.

import { Suspense } from 'react'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { openSection, useSection } from './place.ts'
import { type Section, type SectionId, sections } from './sections.ts'
import { useDrafts } from './parts/drafts.ts'
import './settings.css'

type Known = Section & { readonly id: SectionId }

function useSections(): readonly Known[] {
  const about = useTill((till) => till.about)
  const supervises = useTill((till) => till.cashier?.role === 'supervisor')
  return sections.filter((section: Section) => {
    if (about === null) return false
    const { forAnyone = false } = section
    const isOpen = typeof forAnyone === 'boolean' ? forAnyone : forAnyone(about)
    return (supervises || isOpen) && (section.shown?.(about) ?? true)
  })
}

export function Settings() {
  const { t } = useText()
  const shown = useSections()
  const wanted = useSection(({ id }) => id)
  const unsaved = useDrafts(({ bySection }) => bySection)
  const open = shown.find(({ id }) => id === wanted) ?? shown[0]
  return (
    <main className="settings">
      <nav className="settings-nav" aria-label={t('settings.sections')}>
        <h1>{t('screen.settings')}</h1>
        {shown.map(({ id, icon }) => (
          <Key
            key={id}
            kind="quiet"
            icon={icon}
            pressed={id === open?.id}
            onPress={() => openSection(id)}
          >
            <span className="grow">{t(`settings.section.${id}`)}</span>
            {unsaved[id] === undefined ? null : (
              <span className="settings-unsaved">{t('settings.unsaved')}</span>
            )}
          </Key>
        ))}
      </nav>
      <section className="settings-part" key={open?.id}>
        {open ? (
          <>
            <h2 className="settings-title">{t(`settings.section.${open.id}`)}</h2>
            <Suspense fallback={<p className="soft">{t('settings.reading')}</p>}>
              <open.Part />
            </Suspense>
          </>
        ) : null}
      </section>
    </main>
  )
}
