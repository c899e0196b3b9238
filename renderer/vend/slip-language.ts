// The language chosen for the paper of a sale, until the page is left. Where none is, the till prints
// what the shop's configuration says.

import { create } from 'zustand'
import type { SlipLanguage } from '../../shared/receipt/languages.ts'

export const useSlipLanguages = create<Readonly<Record<string, SlipLanguage>>>()(() => ({}))

export const chooseSlipLanguage = (vendId: string, language: SlipLanguage): void =>
  useSlipLanguages.setState({ [vendId]: language })
