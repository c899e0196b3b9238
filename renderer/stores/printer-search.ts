// The latest search for printers, as far as it is. Null: none was made on this screen.

import { create } from 'zustand'
import type { PrinterSearch } from '../../shared/contract/printer.ts'

export const usePrinterSearch = create<{ readonly search: PrinterSearch | null }>(() => ({
  search: null,
}))

export const searchTold = (search: PrinterSearch): void => usePrinterSearch.setState({ search })
