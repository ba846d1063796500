type Send = (input: unknown, options?: { readonly commandId?: string }) => unknown

/**
 * A desk whose commands are numbered in the order they are sent: sent again after a stop in the middle, each is known by
 * its number and done once.
 */
export const numbered = <Desk extends object>(desk: Desk, prefix: string): Desk => {
  let sent = 0
  const counted =
    (send: Send): Send =>
    (input, options) =>
      send(input, { commandId: `${prefix}-${(sent += 1)}`, ...options })
  const doors = Object.entries(desk).map(([module, commands]) => [
    module,
    Object.fromEntries(Object.entries(commands as Record<string, Send>).map(([name, send]) => [name, counted(send)]))
  ])
  return Object.fromEntries(doors) as Desk
}
