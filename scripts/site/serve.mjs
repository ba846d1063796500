// The site on a port of its own, as any web server would give it.
import { createServer } from "node:http"
import { createReadStream, existsSync, statSync } from "node:fs"
import { extname, join } from "node:path"

const kinds = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8"
}

export const serve = async (site) => {
  const server = createServer((asked, answer) => {
    const path = decodeURI(new URL(asked.url, "http://x").pathname)
    const file = join(site, path.endsWith("/") ? `${path}index.html` : path)
    if (!existsSync(file) || !statSync(file).isFile()) return answer.writeHead(404).end()
    answer.writeHead(200, { "content-type": kinds[extname(file)] ?? "application/octet-stream" })
    createReadStream(file).pipe(answer)
  })
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}
