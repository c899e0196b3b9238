// What is said of a printer and of a slip: the till's own English, which names the keys.

export { noteWords as notes } from '../../../shared/printers/notes.ts'
