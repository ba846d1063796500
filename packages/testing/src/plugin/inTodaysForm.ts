import type { EntityDefinition, EntityEvent } from "@partnerskab/core/plugin"
import { wrongInForm } from "./wrongInForm.ts"

/** What happened, read as the journal is read: through every form after the one it was written in. */
export const inTodaysForm =
  (entities: ReadonlyMap<string, EntityDefinition>) =>
  ({ form, ...event }: EntityEvent & { readonly form?: number }): EntityEvent => {
    const { entity, type, data } = event
    const forms = entities.get(entity)?.forms[type]
    if (forms === undefined) return event
    const at = form === undefined ? forms.length - 1 : forms.findIndex((one) => one.form === form)
    if (at < 0) {
      const known = forms.map((one) => one.form).join(", ")
      throw new Error(`given: ${entity}.${type} has no form ${form}; there are: ${known}`)
    }
    const wrong = wrongInForm(forms[at]!.schema, data).map(({ at, why }) => (at === "" ? why : `${at}: ${why}`))
    if (wrong.length > 0)
      throw new Error(`given: ${entity}.${type} is not of its form: ${wrong.join("; ")}, in ${JSON.stringify(data)}`)
    return { ...event, data: forms.slice(at + 1).reduce<unknown>((before, { from }) => from(before), data) }
  }
