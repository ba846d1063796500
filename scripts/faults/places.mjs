// Where faults are planted, and the few ways to plant one.
export const core = "packages/core/src"
export const planted = `${core}/calendar/planted.ts`

/** Plants a file of its own. */
export const added = (file, text) => (hands) => hands.add(file, text)

/** Plants more text at the end of a file that is there. */
export const appended = (file, text) => (hands) => hands.append(file, text)

/** Plants a change in core's package.json. */
export const manifest = (change) => (hands) =>
  hands.edit("packages/core/package.json", (text) => {
    const value = JSON.parse(text)
    change(value)
    return JSON.stringify(value, undefined, 2)
  })
