"""The text in Traditional characters, in the forms and with the marks of Taiwan, and back.

OpenCC converts by phrase, so that 发 becomes 發 or 髮 by the words around it; character stands for
character and mark for mark, so that every offset holds in both.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from opencc import OpenCC

from build_notes.chinese.occurrences import occurrences

MENDED: Mapping[str, str] = MappingProxyType({"朱笔": "朱筆"})
"""Phrases of our own frame that OpenCC converts wrongly, and the right forms.

Those of an edition stand in its `pronunciation.yml`.
"""
ONE_TO_MANY = frozenset(
    "丑万个丰么了云于仆价伙余佣借克党几准凌出划别制千升卜占卷历厂厘参发只叶台吁吊同后向周咸咽哄"
    "回困团坛复夸夹奸姜宁家尝尸尽局岩岳布帘干并广庵当征御志恶愿戚才扎托扣折拐拟据摆斗旋昆暗曲术朱朴"
    "杆杠杯松板极果柜栗核梁欲汇沈泛注涂涌淀游漓炼烟熏症痒秋种秘签系累纤罗胜胡脏致舍苏范获蒙蔑蜡表"
    "谷赝赞踪辟适郁采里针钟钩铲锈雇霉面须饥驱"
)
"""Simplified characters for which several Traditional ones stand, by the word that they are in."""

ALSO_TRADITIONAL = frozenset(
    "万丑丰么于云仆伙余佣准几划占厂厘台叶吁后咸夸宁尸岩岳帘干并广征愿据斗朴杠柜涂涌淀游熏痒范踪"
    "辟适郁采里雇霉"
    "凶咨泄昵凄樑祕癡覈肴"
)
"""Characters that OpenCC converts and that Taiwan writes, too, in certain words, as 后 in 皇后."""
LETTER = "[A-Za-z\u00c0-\u024f]"
CURLY = re.compile(f"[“”‘]|(?<!{LETTER})’|’(?!{LETTER})")
"""The quotation marks of the mainland; between two letters, as in Xī’ān, stands an apostrophe."""
CORNERS: Mapping[str, str] = MappingProxyType({"“": "「", "”": "」", "‘": "『", "’": "』"})
"""Those of Taiwan, by the marks of the mainland that they stand for."""
TO_CURLY = str.maketrans({corner: curly for curly, corner in CORNERS.items()})


@cache
def _converter(direction: str) -> OpenCC:
    """A converter of OpenCC, whose dictionaries are loaded when one is first wanted."""
    return OpenCC(direction)


def traditional(text: str, forms: Mapping[str, str] = MENDED) -> str:
    """Give a text in Traditional characters, quoted as in Taiwan; as long as it was.

    `forms` are phrases that OpenCC converts wrongly, with their right forms.
    Raises ValueError where a conversion would change the length.
    """
    converted = _converted(text)
    for phrase, form in forms.items():
        for start in occurrences(text, phrase) if phrase in text else ():
            converted = converted[:start] + form + converted[start + len(phrase) :]
    if len(converted) != len(text):
        raise ValueError(f"in Traditional characters the length differs: {text!r}")
    return CURLY.sub(lambda mark: CORNERS[mark[0]], converted)


@cache
def _converted(text: str) -> str:
    converted: str = _converter("s2tw").convert(text)
    return converted


@cache
def simplified(text: str) -> str:
    """Give a Traditional text in Simplified characters again, quoted as on the mainland."""
    back: str = _converter("tw2s").convert(text)
    return curly(back)


def curly(text: str) -> str:
    """Give a text with the quotation marks of the mainland."""
    return text.translate(TO_CURLY)


@cache
def in_taiwan(text: str) -> str:
    """Give a Traditional text, of whatever place, in the forms of Taiwan."""
    form: str = _converter("t2tw").convert(text)
    return form


def is_of_taiwan(character: str) -> bool:
    """Whether Taiwan writes a character: it is not Simplified only, nor another place's form."""
    return _converted(character) == character or character in ALSO_TRADITIONAL


@cache
def is_traditional(text: str) -> bool:
    """Whether a text is in Traditional characters, many of which are Simplified ones too."""
    if _converted(text) == text:
        return True
    return simplified(text) != curly(text) and all(map(is_of_taiwan, text))
