/** The seals of the packs as they were released, written by the test of them with `UPDATE=1`. */
export const seals: Readonly<Record<string, string>> = {
  "dk-virksomhedspraktik-2020": "2e52a3778572ee202ae3d343624af5ad65a410da97be200d5f0a860a12b21210",
  "dk-loentilskud-2014": "43bc534a5e39be84b9dda862e9f5c36d5dfd817a03eeac2f3c271a33c58a3206",
  "dk-merbeskaeftigelse-2024": "b5a28e54c38492de48f77b1ae90a78a08820b5cbcec70078f58ec9f11ee1cd2e",
  "dk-rimelighedskrav-2008": "aaa4e59f2b8626af57532d2894fcd550f5737ca58117afd2add54e3eb21b82a2",
  "dk-rimelighedskrav-2025": "d51246a631870364f416d4306aa1f815fd6e8b9726ca57be2c4135a68e1af5bb",
  "dk-voksenlaerling-2015": "4e3d3d5a858ee6269073a96ef1e778eeb55dd6ce9225ef43820583b95e8d54b3",
  "dk-mentor-2020": "6c5dd0b89d4b0391014cc7151a14159dc786a510264e0cb3940b09359bdd3b10",
  "dk-satser-2015": "537ec886ba2f661a62a4b080c4cbb708e00f81c0a90c79719994002c7372c0b4"
}
