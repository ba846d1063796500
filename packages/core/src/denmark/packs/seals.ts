/** The seals of the packs as they were released, written by the test of them with `UPDATE=1`. */
export const seals: Readonly<Record<string, string>> = {
  "dk-virksomhedspraktik-2020": "624ea4b502966b1cbad39353a497fd2699e608c80a7a330d260d43f350594a1f",
  "dk-loentilskud-2014": "b8f22e53dfdf32b2569e82b53e219318e7d8cae8e4e700a130b1c7e051d2a61f",
  "dk-merbeskaeftigelse-2024": "f82386c5170a7ffd467b886587f5a4701114f06f2bbcd562ecc4a16f215b76a3",
  "dk-rimelighedskrav-2008": "102234440ce85d9a854a1db0d04ec149efc92765ed70f7a459d5f09e6f88b369",
  "dk-rimelighedskrav-2025": "d7a82709e923de73b815ef949cb510581aa72f9e5a23c8a60c9bd4406ea3246b",
  "dk-voksenlaerling-2015": "99a3c94bbd4c440d7ba813fde0c87c6fb0633c218657fc27af15d758123ab789",
  "dk-mentor-2020": "52e02e6326a6d8fbedc1ff6bbb6277fc9bc9e9754ae868ccdbb06da95d1144de",
  "dk-satser-2015": "89268b465ad7651efbeacb6e6482fab2b212bdb279114da584046e4498470cba"
}
