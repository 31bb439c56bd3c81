"""Words around people's names: titles, which are not part of the name, and particles inside it."""

TITLES = frozenset(
    "academician activist actor actress adviser advisor admiral agent ambassador analyst archbishop artist attorney author ayatollah baron "
    "baroness bishop blogger brother brigadier candidate captain cardinal chair chairman chairwoman chancellor chief coach colonel "
    "commander commissioner comrade congressman congresswoman consul corporal correspondent count countess dean delegate deputy designer "
    "diplomat director doctor dr duchess duke economist editor emperor engineer envoy father filmmaker founder general governor head "
    "historian imam inspector investigator journalist judge justice king lady lawmaker lawyer leader lecturer legislator lieutenant lord "
    "madam magistrate major manager marshal mayor minister miss monk mother mr mrs ms musician officer owner painter patriarch pastor philosopher "
    "photographer pilot player poet politician pope premier president presenter priest prince princess principal private producer prof professor "
    "prosecutor queen rabbi rapper rector reporter representative researcher reverend saint scientist secretary senator sergeant sheikh "
    "singer sir sister soldier speaker spokesman spokesperson spokeswoman striker sultan teacher trainer treasurer veteran vice-president "
    "writer".split()
)
"""English titles and occupations."""
PARTICLES = frozenset("abu al ben bin da de del der di dos du el ibn la las le los ter ul ur van von zu".split())
"""Particles before or inside surnames, written in lower case."""
