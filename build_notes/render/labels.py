"""The words of the site in both languages: one term for one idea, everywhere."""

from collections.abc import Mapping

from build_notes.model import (
    Bilingual,
    Certainty,
    Effect,
    Evidence,
    Mechanism,
    ParagraphKind,
    SourceKind,
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
        SourceKind.DOCUMENT: ("文件", "documents"),
        SourceKind.SPEECH: ("讲话", "speeches"),
        SourceKind.LAW: ("法律", "laws"),
        SourceKind.REPORT: ("报道", "reports"),
        SourceKind.STANDARD: ("标准", "standards"),
        SourceKind.DICTIONARY: ("辞书", "dictionaries"),
        SourceKind.BOOK: ("典籍", "books"),
        SourceKind.WORD_LIST: ("词表", "word lists"),
        SourceKind.WEB_PAGE: ("网页", "web pages"),
    }.items()
}
"""Every word of the model that a reader meets, with its name in both languages."""

READ_IT = Bilingual(zh="读第一篇", en="Read the first essay")
ONE_SENTENCE = Bilingual(zh="一句话，看全貌", en="One sentence, whole")
EDITIONS = Bilingual(zh="版本", en="Editions")
READING = Bilingual(zh="阅读", en="Read")
PARALLEL = Bilingual(zh="对照", en="Parallel")
SOURCE = Bilingual(zh="原貌", en="As published")
NOTES = Bilingual(zh="校记", en="Notes")
WORDS = Bilingual(zh="生词", en="Words")
GARBLING = Bilingual(zh="致误", en="Garbling")
COMMENTARY_PAGE = Bilingual(zh="背景", en="Commentary")
SOURCES_PAGE = Bilingual(zh="文献", en="Sources")
HISTORY = Bilingual(zh="沿革", en="History")
SCRIPTS = {
    "hans": Bilingual(zh="简体", en="Simplified"),
    "hant": Bilingual(zh="繁體", en="Traditional"),
}
"""Each script by its own name."""
CLEAN = Bilingual(zh="净", en="clean")
MARKED = Bilingual(zh="校", en="marked")
PROOF = Bilingual(zh="批", en="proof")
PUBLISHED = Bilingual(zh="原", en="as published")
LISTEN = Bilingual(zh="听", en="listen")
STOP = Bilingual(zh="停", en="stop")
CONTINUE = Bilingual(zh="接着读", en="Continue at")
READING_TEXT = Bilingual(zh="校正文", en="Reading text")
PINYIN = Bilingual(zh="拼音", en="Pinyin")
NO_PINYIN = Bilingual(zh="无", en="none")
ALL_PINYIN = Bilingual(zh="全部", en="all")
DERIVED = Bilingual(
    zh="原文拼音，程序推得", en="pinyin of the garbled phrase, derived by a program"
)
ASK = Bilingual(zh="点词", en="word help")
ENGLISH = Bilingual(zh="英译", en="English")
AS_PUBLISHED = Bilingual(zh="原貌英译", en="garbled text in English")
TYPOGRAPHY = Bilingual(zh="版式规则", en="Rules of typography")
DATA = Bilingual(zh="数据", en="Data")
LEGEND = Bilingual(zh="记号", en="What the lines mean")
BELOW_CERTAIN = Bilingual(zh="不到“确定”", en="below certain")
SIGNS = {
    "注": Bilingual(zh="背景，所说的词语已在校正之内", en="commentary on corrected words"),
    "‸": Bilingual(zh="机器多加的字句，已删去", en="what the machine put in, deleted"),
    "？": Bilingual(zh="存疑", en="crux"),
}
"""The signs in the text that are no lines."""
DATA_FILES = {
    "source.txt": Bilingual(
        zh="原貌的纯文本（UTF-8，下载）；在本页上面可以直接读",
        en="the source text, byte for byte (plain text in UTF-8, to keep; to read it, see above)",
    ),
    "edition.json": Bilingual(zh="全部内容", en="the whole edition as JSON"),
    "edition.schema.json": Bilingual(zh="上一文件的格式", en="the schema of the JSON"),
    "annotations.jsonld": Bilingual(zh="网页批注", en="the corrections as W3C Web Annotations"),
    "words.csv": Bilingual(
        zh="生词表；格首的撇号使 = + - @ 不成公式",
        en="the words as a table for spreadsheet programs; an apostrophe at the beginning of a cell"
        " keeps =, +, - or @ from making a formula of it",
    ),
}
"""What can be taken away, by its name under `data/`."""
GARBLED = Bilingual(zh="原文", en="garbled")
CORRECTED = Bilingual(zh="校正", en="corrected")
DELETED = Bilingual(zh="删去", en="deleted")
CRUX = Bilingual(zh="存疑", en="crux")
COMMENTARY = Bilingual(zh="背景", en="commentary")
RIVALS = Bilingual(zh="备选", en="rivals")
STEPS = Bilingual(zh="步骤", en="steps")
EVIDENCE = Bilingual(zh="依据", en="evidence")
MECHANISM = Bilingual(zh="致误方式", en="mechanism")
EFFECT = Bilingual(zh="影响", en="effect")
CERTAINTY = Bilingual(zh="确定程度", en="certainty")
UNCERTAIN = Bilingual(zh="存疑和不到“确定”的", en="Cruxes and corrections below certain")
FIND = Bilingual(zh="查找", en="Find")
SORT = Bilingual(zh="排序", en="Sort by")
TEXT_ORDER = Bilingual(zh="文中次序", en="order in the text")
FILTER = Bilingual(zh="筛选", en="Filter")
NO_COMMENTARY = Bilingual(zh="本版没有背景条目。", en="This edition has no commentary.")
NO_SOURCES = Bilingual(zh="本版没有引用文献。", en="This edition cites no sources.")
CHECKED = Bilingual(
    zh="“已核对”指编者看过该文献或其可靠的副本；“未核对”指编者据所知引用，请读者以原件为准。",
    en="“Checked” means that the editors had the document, or a faithful copy of it, before them;"
    " “not checked” that they cite it from what they know, and that the document has the last"
    " word.",
)
SEEN = Bilingual(zh="已核对", en="checked")
FROM_MEMORY = Bilingual(zh="未核对", en="not checked")
CITED_BY = Bilingual(zh="引用之处", en="Cited by")
PROVENANCE = Bilingual(zh="来历", en="Provenance")
CHANGES = Bilingual(zh="修订", en="Changes")
RIGHTS = Bilingual(zh="权利", en="Rights")
CITE = Bilingual(zh="引用", en="How to cite")
HOW_TO_CITE = Bilingual(
    zh="引用一处时，附上该处的地址（点编号旁的“链”即可复制）和查阅日期。",
    en="To cite one place, add its address (链 “link”, beside the number of a sentence or a note,"
    " copies it) and the day on which you read it.",
)
LEFT_ALONE = Bilingual(zh="未改之处", en="Left alone")
WEIGHED = Bilingual(zh="曾考虑", en="weighed")
WITHDRAWN = Bilingual(zh="已撤回", en="withdrawn")
OPEN_PARAGRAPH = Bilingual(
    zh="此段尚未编完：没有标出的地方，不等于没有错。",
    en="Not yet edited to the end: what is not marked here may still be wrong.",
)
NO_ENGLISH = Bilingual(zh="英译未成", en="Not yet translated")
PARALLEL_BANNER = Bilingual(
    zh="“原貌”一栏是机器改坏的文字，照原样刊出，供对照；另两栏是校正文和编者的英译。",
    en="The column “As published” has the text as a machine garbled it, for comparison; the other"
    " two have the reading text and the editors’ English.",
)
BANNER = Bilingual(
    zh="这里是机器改坏的文字，照原样刊出，供对照研究；请勿当作可靠的中文引用或学习。",
    en="This text was garbled by a machine. It stands here as it was published, for comparison;"
    " do not quote it or learn from it as sound Chinese.",
)
