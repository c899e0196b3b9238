import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, sell, signIn } from '../world/counter.ts'

afterAll(closeBrowser)

const shopName = 'متجر أم محمد للكهرباء'
const config = {
  shop: { name: shopName, till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
  training: true,
  cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'supervisor' }],
  providers: [],
  printers: [],
}
/** Of Ìyábọ̀ Ọlá, in the sandbox. */
const meter = '04123456700'

test('a slip with letters no printer has is itself on the screen: on the preview in words, on the paper in dots', async () => {
  await using world = await openInBrowser({ config })
  const { page } = world
  const counter = counterOf(page)
  await signIn(counter)
  await sell(counter, { meter, amount: '1000' })
  const preview = page.getByLabel('The slip', { exact: true })
  await preview.getByText(shopName).waitFor()
  const ends = preview.locator('.paper-ends').first().locator('bdi')
  expect(await ends.allTextContents()).toEqual(['Customer', 'Ìyábọ̀ Ọlá'])
  const [label, value] = await ends.all()
  const [left, right] = [await label?.boundingBox(), await value?.boundingBox()]
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0)

  await counter.key('Practice').click()
  const paper = page.getByLabel('The slip', { exact: true }).first()
  const name = paper.getByRole('img', { name: shopName })
  await name.waitFor()
  await paper.getByRole('img', { name: 'Customer Ìyábọ̀ Ọlá' }).waitFor()
  const ink = await name.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const dots = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const inked = dots.filter((value: number, at: number) => at % 4 === 3 && value > 0).length
    return { width, share: inked / (width * height) }
  })
  expect(ink.width).toBe(576)
  expect(ink.share).toBeGreaterThan(0.02)
  expect(ink.share).toBeLessThan(0.4)
  const [dots, sheet] = [await name.boundingBox(), await paper.boundingBox()]
  expect(dots?.width).toBeLessThanOrEqual(sheet?.width ?? 0)
  expect(world.complaints).toEqual([])
})
