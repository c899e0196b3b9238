// How the updater fetches: Node's own HTTP, outside the page's session, which reaches no network. Beyond
// this machine over TLS only, redirects included, and never without checking the certificate.

import { type ClientRequest, type RequestOptions, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import {
  type DownloadOptions,
  HttpExecutor,
  configureRequestOptions,
  configureRequestUrl,
} from 'builder-util-runtime'
import { isPrivateAddress } from '../../../shared/config/addresses.ts'

/** A request that fails before a byte of it leaves. Thrown in the middle of a redirect nobody would catch it. */
function refused(why: string): ClientRequest {
  const request = plain({ host: '127.0.0.1', port: 9 })
  request.destroy(new Error(why))
  return request
}

export class FeedExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: RequestOptions, callback: (response: never) => void): ClientRequest {
    const { protocol, hostname, host } = options
    const at = new URL(`${protocol ?? 'https:'}//${hostname ?? host ?? ''}`)
    if (!isPrivateAddress(at)) return refused(`${at.origin} is not asked: it has no TLS`)
    const ask = protocol === 'http:' ? plain : secure
    return ask({ ...options, rejectUnauthorized: true }, callback as never)
  }

  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const requestOptions: RequestOptions & { headers?: never } = {}
      if (options.headers) Object.assign(requestOptions, { headers: options.headers })
      configureRequestUrl(url, requestOptions)
      configureRequestOptions(requestOptions)
      this.doDownload(
        requestOptions,
        {
          destination,
          options,
          onCancel,
          callback: (error) => (error ? reject(error) : resolve(destination)),
          responseHandler: null,
        },
        0,
      )
    })
  }
}
