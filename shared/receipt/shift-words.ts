// The words of the drawer's own papers, by language: X and Z, the end of a day, banking, drawer and
// refund slips. English names them; the compiler holds every language to the same ones.

import type { SlipLanguage } from './languages.ts'
import { ar } from './shift-words/ar.ts'
import { en } from './shift-words/en.ts'
import { fr } from './shift-words/fr.ts'
import { ha } from './shift-words/ha.ts'
import { pt } from './shift-words/pt.ts'
import { sw } from './shift-words/sw.ts'
import type { Worded } from './words.ts'

export type ShiftWords = Worded<typeof en>

const words: Readonly<Record<SlipLanguage, ShiftWords>> = { en, fr, pt, sw, ha, ar }

export const shiftWordsFor = (language: SlipLanguage): ShiftWords => words[language]
