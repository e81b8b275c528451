"""What hostile and careless hands put into a field: markup, odd characters, monsters."""

MARK = "xpwn"
"""A name that no honest page has: an element or attribute of this name is a payload come alive."""

MARKUP = (
    f"<{MARK}>",
    f"</title><{MARK}>",
    f"</script><{MARK}>",
    f"</textarea></style></noscript></template><{MARK}>",
    f'"><{MARK} a="',
    f"'><{MARK} a='",
    f'" on{MARK}="1',
    f"' on{MARK}='1",
    f"--><{MARK}>",
    f"<!--<{MARK}",
    f"]]><{MARK}>",
    f"&lt;{MARK}&gt;",
    f"&#60;{MARK}&#62;",
    f"<img src=x on{MARK}=1>",
    f"[{MARK}](javascript:{MARK})",
    f"![{MARK}](javascript:{MARK})",
    f"<javascript:{MARK}>",
    f"javascript:{MARK}",
    f"{{: on{MARK}=1}}",
    f"# {MARK} {{ on{MARK}=1 }}",
    f"*a* <{MARK}> **b**",
    f"p1s1<{MARK}>c001",
    f"{{{{ 7 * 7 }}}}{MARK}",
    f"{{% raw %}}{MARK}{{% include '/etc/passwd' %}}",
    f"${{{MARK}}}`${{1}}`",
    f"\u2028{MARK}\u2029<{MARK}>",
    f"*/{MARK}/*",
    f"#{MARK} @{MARK} $ {MARK} $ \\ {MARK}",
    f"---\n<{MARK}>",
    f"\n---\ntitle: <{MARK}>\n---\n",
    f"https://{MARK}.example/?a=1&b=<{MARK}>",
)
"""Text that would be markup if anything forgot to escape it."""

ODD = (
    "\x00",
    "\x02",
    "\x03",
    "\x07",
    "\x1b[2J",
    "\x7f",
    "\x85",
    "\x9b",
    "\ufdd0",
    "\uffff",
    "\U0001ffff",
    "\ufeff",
    "\u00a0",
    "\u200b",
    "\u200f",
    "\u202e",
    "\u2066",
    "\u0301",
    "e\u0301",
    "\u3000",
    "\r",
    "\t",
    "\n",
    "\U00020000",
    "\U0001f468\u200d\U0001f469",
    "／",
    "＝１",
    "é",
    "ß",
)
"""Characters that texts have not, or have where nobody sees them."""

FORMULAS = ("=1+1", "+1", "-1", "@sum(1)", "\t=1", "＝1", '=cmd|"/c calc"!A1', "=HYPERLINK(1)")
"""Cells that a spreadsheet would reckon out."""

YAML_SIGNS = (
    *":-?[]{},#&*!|>'\"%@`~\t\n ",
    ": ",
    " #",
    "- ",
    "<<: ",
    "---\n",
    "...\n",
    "：",
    "“",
)
"""What means something in YAML, or is mistaken for it."""

VALUES: tuple[object, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    "",
    " ",
    "p0",
    "p1s999",
    "c999",
    "../../x",
    "con",
    "0001-01-01",
    "2021-02-30",
    "9999-12-31",
    "a" * 1000,
    "字" * 305,
    "一。\n\n二。\n\n三。",
    [],
    {},
    [[[[]]]],
    {"zh": "", "en": ""},
    {"zh": [], "en": {}},
)
"""Values of a wrong kind, size or sense."""
