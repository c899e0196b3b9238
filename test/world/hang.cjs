// Loaded into the desktop till's process before the app (`electron -r`): hangs its page once that is drawn, touches
// it, and says on stderr what the till answers the page that came back. Nothing here looks into the page as a
// debugger does: Chromium calls no page hung that is debugged.

const { BrowserWindow, app } = require('electron')

const turn = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function drawnPage() {
  const page = BrowserWindow.getAllWindows()[0]?.webContents
  const isDrawn = "Boolean(document.querySelector('button'))"
  if (page && (await page.executeJavaScript(isDrawn).catch(() => false))) return page
  await turn(100)
  return drawnPage()
}

void app.whenReady().then(async () => {
  const page = await drawnPage()
  const isBack = new Promise((resolve) => page.once('did-finish-load', resolve))
  await page.executeJavaScript('setTimeout(() => { for (;;); }, 10); 0')
  await turn(500)
  const at = { x: 100, y: 100, button: 'left', clickCount: 1 }
  page.sendInputEvent({ type: 'mouseDown', ...at })
  page.sendInputEvent({ type: 'mouseUp', ...at })
  await isBack
  const answer = await page.executeJavaScript("window.tokenTill.call('session.get', {})")
  process.stderr.write(`tokentill: back ${JSON.stringify(answer)}\n`)
  return null
})
