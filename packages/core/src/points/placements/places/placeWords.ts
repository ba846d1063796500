/** What people call a place, its states and what happens to it. */
export const placeWords = {
  name: { da: "pladsen", en: "the place" },
  plural: { da: "pladser", en: "places" },
  fields: {
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    workplace: { da: "arbejdssted", en: "workplace" },
    instrument: { da: "redskab", en: "instrument" },
    freeFrom: { da: "ledig fra", en: "free from" }
  },
  reminders: {
    show: { da: "Pladsen skal vises", en: "The place is to be shown" },
    remove: { da: "Pladsen skal ikke vises længere", en: "The place is no longer to be shown" }
  },
  states: {
    InUse: { da: "den er i brug", en: "it is in use" },
    OnHold: { da: "den er i bero", en: "it is on hold" },
    Closed: { da: "den er lukket", en: "it is closed" }
  },
  events: {
    Described: { da: "beskrives", en: "be described" },
    MadeAvailable: { da: "stilles til rådighed", en: "be made available" },
    PutOnHold: { da: "sættes i bero", en: "be put on hold" },
    Resumed: { da: "tages i brug igen", en: "be taken into use again" },
    Closed: { da: "lukkes", en: "be closed" },
    Occupied: { da: "besættes", en: "be occupied" },
    StayChanged: { da: "besættes i andre dage", en: "be occupied on other days" },
    StayWithdrawn: { da: "gives fri igen", en: "be given free again" },
    PublicationAsked: { da: "slås op", en: "be shown" },
    RemovalAsked: { da: "tages ned", en: "be taken down" },
    Published: { da: "meldes slået op", en: "be told to be shown" },
    PublicationRemoved: { da: "meldes taget ned", en: "be told to be taken down" },
    PublicationFailed: { da: "meldes ikke slået op", en: "be told not to be shown" }
  }
} as const
