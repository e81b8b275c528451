"""The words of the site in both languages: one term for one idea, everywhere."""

from collections.abc import Mapping

from build_notes.model import (
    Bilingual,
    Certainty,
    Effect,
    Evidence,
    Mechanism,
    ParagraphKind,
)

LABELS: Mapping[str, Bilingual] = {
    name: Bilingual(zh=zh, en=en)
    for name, (zh, en) in {
        Mechanism.SYNONYM: ("近义替换", "synonym"),
        Mechanism.ANTONYM: ("反义替换", "antonym"),
        Mechanism.WRONG_SENSE: ("异义误替", "wrong sense"),
        Mechanism.SPLIT_WORD: ("切分错误", "split word"),
        Mechanism.SOUND_ALIKE: ("音近", "sound-alike"),
        Mechanism.LOOK_ALIKE: ("形近", "look-alike"),
        Mechanism.REORDERED: ("语序颠倒", "reordered"),
        Mechanism.OMITTED: ("脱文", "omitted"),
        Mechanism.INSERTED: ("衍文", "inserted"),
        Mechanism.UNEXPLAINED: ("来由不明", "unexplained"),
        Effect.REVERSED: ("意思相反", "reversed"),
        Effect.NONSENSE: ("不成词句", "nonsense"),
        Effect.SHIFTED: ("意思走样", "shifted"),
        Effect.REGISTER: ("语体不合", "register"),
        Effect.NAME: ("专名损坏", "name"),
        Certainty.CERTAIN: ("确定", "certain"),
        Certainty.PROBABLE: ("大概", "probable"),
        Certainty.CONJECTURE: ("推测", "conjecture"),
        Evidence.SOURCE: ("文献", "source"),
        Evidence.FORMULA: ("固定提法", "formula"),
        Evidence.USAGE: ("语言习惯", "usage"),
        Evidence.HABIT: ("机器习惯", "habit"),
        Evidence.LISTED: ("见于词表", "listed"),
        ParagraphKind.TITLE: ("题目", "title"),
        ParagraphKind.METADATA: ("著录", "metadata"),
        ParagraphKind.EDITORS_NOTE: ("编者按", "editor’s note"),
        ParagraphKind.HEADING: ("小标题", "heading"),
        ParagraphKind.BODY: ("正文", "body"),
        ParagraphKind.BYLINE: ("署名", "byline"),
    }.items()
}
"""Every word of the model that a reader meets, with its name in both languages."""

READING = Bilingual(zh="阅读", en="Read")
SOURCE = Bilingual(zh="原貌", en="As published")
NOTES = Bilingual(zh="校记", en="Notes")
METHOD = Bilingual(zh="编例", en="Method")
DATA = Bilingual(zh="数据", en="Data")
LEGEND = Bilingual(zh="记号", en="What the lines mean")
DATA_FILES = {
    "source.txt": Bilingual(zh="原文", en="the source text, byte for byte"),
    "edition.json": Bilingual(zh="全部内容", en="the whole edition as JSON"),
    "edition.schema.json": Bilingual(zh="上一文件的格式", en="the schema of the JSON"),
    "annotations.jsonld": Bilingual(zh="网页批注", en="the corrections as W3C Web Annotations"),
}
"""What can be taken away, by its name under `data/`."""
GARBLED = Bilingual(zh="原文", en="garbled")
CORRECTED = Bilingual(zh="校正", en="corrected")
DELETED = Bilingual(zh="删去", en="deleted")
CRUX = Bilingual(zh="存疑", en="crux")
COMMENTARY = Bilingual(zh="背景", en="commentary")
RIVALS = Bilingual(zh="备选", en="rivals")
STEPS = Bilingual(zh="步骤", en="steps")
SOURCES = Bilingual(zh="依据", en="evidence")
LEFT_ALONE = Bilingual(zh="未改之处", en="Left alone")
WEIGHED = Bilingual(zh="曾考虑", en="weighed")
WITHDRAWN = Bilingual(zh="已撤回", en="withdrawn")
OPEN_PARAGRAPH = Bilingual(
    zh="此段尚未编完：没有标出的地方，不等于没有错。",
    en="Not yet edited to the end: what is not marked here may still be wrong.",
)
NO_ENGLISH = Bilingual(zh="英译未成", en="Not yet translated")
BANNER = Bilingual(
    zh="这里是机器改坏的文字，照原样刊出，供对照研究；请勿当作可靠的中文引用或学习。",
    en="This text was garbled by a machine. It stands here as it was published, for comparison;"
    " do not quote it or learn from it as sound Chinese.",
)
