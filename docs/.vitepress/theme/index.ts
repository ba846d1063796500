import { type Theme, useRoute } from "vitepress"
import DefaultTheme from "vitepress/theme"
import { onMounted, watch } from "vue"
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has no value
import "./site.css"

const isDanish = (path: string): boolean => /\/README\.da|\/vejledning\//.test(path)

const theme: Theme = {
  extends: DefaultTheme,
  setup() {
    const route = useRoute()
    // A screen reader speaks Danish where the page does.
    const speak = (path: string) => {
      document.documentElement.lang = isDanish(path) ? "da" : "en"
    }
    onMounted(() => watch(() => route.path, speak, { immediate: true }))
  }
}

export default theme
