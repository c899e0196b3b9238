// Opens the data of a folder as a start of the till does, and ends: for tests that take its power.

import { openOrRestore } from '../../electron/till/backup/open.ts'

const opened = openOrRestore(process.argv[2] ?? '', Date.now())
if (!opened.ok) throw new Error(opened.error.message)
opened.value.store.db.close()
