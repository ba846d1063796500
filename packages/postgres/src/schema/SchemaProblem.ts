/**
 * Why tables and code do not fit together, or a server cannot be trusted with data. Nothing is changed before it is
 * gone.
 *
 * @shape `PG-CHANGED` a step that was applied has another text now; `PG-NEWER` the tables are from newer code;
 * `PG-TYPE` a field has another type; `PG-DRIFT` somebody else changed our tables; `PG-FOREIGN` the schema is another
 * application's; `PG-NAMES` two things would have one name; `PG-SETTINGS` the server may lose what it has confirmed;
 * `PG-VERSION` the server is too old or has no UTF-8
 * @category models
 */
export interface SchemaProblem {
  readonly code:
    "PG-CHANGED" | "PG-NEWER" | "PG-TYPE" | "PG-DRIFT" | "PG-FOREIGN" | "PG-NAMES" | "PG-SETTINGS" | "PG-VERSION"
  readonly da: string
  readonly en: string
}
