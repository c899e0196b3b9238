// The desktop app's main process.

import { nodeConfig } from './vite.node.ts'

export default nodeConfig('main', 'electron/desktop/main.ts')
