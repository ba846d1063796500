/** The seals of the packs as they were released, written by the test of them with `UPDATE=1`. */
export const seals: Readonly<Record<string, string>> = {
  "dk-virksomhedspraktik-2020": "8c51861d499d890bc0be3925a516b970fad6bbc5a6dd002dbd8625f36fa61f66",
  "dk-loentilskud-2014": "43bc534a5e39be84b9dda862e9f5c36d5dfd817a03eeac2f3c271a33c58a3206",
  "dk-merbeskaeftigelse-2024": "b5a28e54c38492de48f77b1ae90a78a08820b5cbcec70078f58ec9f11ee1cd2e",
  "dk-rimelighedskrav-2008": "0a3a7732a6fa4b7a6101abce4298d1942f67d1335e76ef01596e180788a12ac7",
  "dk-rimelighedskrav-2025": "aa63991d0a86a47da028f93e09117b38911569ad5b2143c9ec77f403ca59ce3f",
  "dk-voksenlaerling-2015": "4e3d3d5a858ee6269073a96ef1e778eeb55dd6ce9225ef43820583b95e8d54b3",
  "dk-mentor-2020": "6c5dd0b89d4b0391014cc7151a14159dc786a510264e0cb3940b09359bdd3b10",
  "dk-satser-2015": "537ec886ba2f661a62a4b080c4cbb708e00f81c0a90c79719994002c7372c0b4"
}
