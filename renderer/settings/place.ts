// Which section of Settings is open. Kept while other screens are looked at.

import { create } from 'zustand'
import { goTo } from '../stores/place.ts'
import type { SectionId } from './sections.ts'

export const useSection = create<{ readonly id: SectionId }>()(() => ({ id: 'screen' }))

export const openSection = (id: SectionId): void => useSection.setState({ id })

/** From another screen. */
export function goToSection(id: SectionId): void {
  openSection(id)
  goTo('settings')
}
