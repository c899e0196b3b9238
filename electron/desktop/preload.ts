// All the page gets of the desktop: two functions. Runs sandboxed and isolated; hands over no
// Electron object, only plain values, and decides nothing: the main process checks every call.

import { contextBridge, ipcRenderer } from 'electron'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import { type CallAnswer, type EventMessage, callChannel, eventChannel } from './channels.ts'

const bridge: TillBridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input) as Promise<CallAnswer>,
  subscribe: (listener) => {
    const hear = (_: unknown, event: EventMessage): void => listener(event)
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('tokenTill', bridge)
