/**
 * The colours of the page by name.
 *
 * @category models
 */
export type Palette = Readonly<
  Record<
    "ground" | "raised" | "text" | "muted" | "line" | "link" | "good" | "partly" | "bad" | "open" | "none" | "notice",
    string
  >
>

/**
 * By day, and on paper. Every text colour has a contrast of at least 4.5 on both grounds.
 *
 * @category text
 */
export const light: Palette = {
  ground: "#ffffff",
  raised: "#f3f5f8",
  text: "#18202b",
  muted: "#505b69",
  line: "#b9c2cd",
  link: "#114a86",
  good: "#17693a",
  partly: "#865000",
  bad: "#a5231c",
  open: "#5b3f9a",
  none: "#505b69",
  notice: "#fff4d6"
}

/**
 * By night.
 *
 * @category text
 */
export const dark: Palette = {
  ground: "#12161c",
  raised: "#1c222b",
  text: "#e8ecf1",
  muted: "#aab5c2",
  line: "#46515f",
  link: "#8fc1ff",
  good: "#6fd39a",
  partly: "#f0bd6a",
  bad: "#ff9d94",
  open: "#c6b6f7",
  none: "#aab5c2",
  notice: "#382d10"
}

/**
 * A palette as custom properties.
 *
 * @category text
 */
export const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join("")
