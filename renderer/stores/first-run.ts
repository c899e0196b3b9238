// Whether a till that nobody has set up is to be set up now, or somebody tries it first. Null: not said
// yet on this screen; the wizard then asks what was said before.

import { create } from 'zustand'

export const useFirstRun = create<{ readonly setsUp: boolean | null }>()(() => ({ setsUp: null }))

export const setUpNow = (): void => useFirstRun.setState({ setsUp: true })
export const tryFirst = (): void => useFirstRun.setState({ setsUp: false })
