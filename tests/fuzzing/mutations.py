"""Turns a good edition's files into a bad, odd or monstrous edition, by chance from a seed."""

import copy
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import yaml

from .payloads import FORMULAS, MARKUP, ODD, VALUES, YAML_SIGNS

Files = dict[str, bytes]
Tree: TypeAlias = dict[Any, Any] | list[Any]
"""What holds the values of a YAML file, as a plain loader gives it."""
Mutation = Callable[[Random, Files], None]
"""Changes the files of one edition in place."""

GOLDEN = Path(__file__).parents[1] / "golden"
FOLDERS = tuple(sorted(GOLDEN.glob("*/edition")))
ADDRESSES = ("c001", "c001 p1 加背 x\n", "\0\n", "c001 p1 别的\n", "c999 p1 加背\n" * 2, "，\n")
SHA256 = re.compile(rb"(?<=sha256: )[0-9a-f]{64}")
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def mutated(seed: int, number: int) -> tuple[str, Files]:
    """Give the slug and the files of a hostile edition, the same for the same numbers."""
    random = Random(f"{seed}:{number}")
    folder = random.choice(FOLDERS)
    files = dict(_read(folder))
    kinds, weights = zip(*KINDS.items(), strict=True)
    chosen = random.choices(kinds, weights, k=random.choice((1, 1, 1, 2, 3)))
    # Monsters last: another mutation would have a library read them, which some have crashed.
    for kind in sorted(chosen, key=lambda kind: kind is grow_monster):
        kind(random, files)
    return folder.parent.name, files


@cache
def _read(folder: Path) -> tuple[tuple[str, bytes], ...]:
    return tuple((path.name, path.read_bytes()) for path in sorted(folder.iterdir()))


def _any_file(random: Random, files: Files) -> str:
    return random.choice(sorted(files)) if files else "edition.yml"


def insert_text(random: Random, files: Files) -> None:
    """Put markup, an odd character or a sign of YAML somewhere into a file."""
    name = _any_file(random, files)
    text = files.get(name, b"").decode(errors="replace")
    at = random.randint(0, len(text))
    what = random.choice(random.choice((MARKUP, ODD, YAML_SIGNS)))
    files[name] = (text[:at] + what + text[at:]).encode()
    _rehash(random, files)


def break_bytes(random: Random, files: Files) -> None:
    """Change, drop or repeat some bytes, wherever they stand."""
    name = _any_file(random, files)
    data = bytearray(files.get(name, b""))
    at, length = random.randint(0, len(data)), random.randint(0, 40)
    piece = data[at : at + length]
    data[at : at + length] = random.choice((b"", piece * 3, random.randbytes(3)))
    files[name] = bytes(data)
    _rehash(random, files)


def move_lines(random: Random, files: Files) -> None:
    """Swap two lines, or take one away."""
    name = _any_file(random, files)
    lines = files.get(name, b"").split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    if random.random() < 0.3:
        del lines[one]
    files[name] = b"\n".join(lines)


def encode_otherwise(random: Random, files: Files) -> None:
    """Save a file as some other program would."""
    name = _any_file(random, files)
    text = files.get(name, b"").decode(errors="replace")
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: text.encode("gb18030"),
        lambda: text.encode("utf-16"),
        lambda: text.encode("utf-8-sig"),
        lambda: text.replace("\n", "\r\n").encode(),
        lambda: text.replace("\n", "\r").encode(),
        lambda: text.rstrip("\n").encode(),
    )
    files[name] = random.choice(ways)()
    _rehash(random, files)


def change_value(random: Random, files: Files) -> None:
    """Give a key another value: hostile text, the old text with something in it, a wrong kind."""

    def change(holder: Tree, key: Any) -> None:  # noqa: ANN401  (an index or a key)
        old = holder[key]
        # Most often text stays text, so that many a hostile edition passes and is rendered.
        if not isinstance(old, str) or random.random() < 0.2:
            holder[key] = copy.deepcopy(random.choice(VALUES))
            return
        more, at = random.choice(random.choice((MARKUP, MARKUP, ODD, FORMULAS))), len(old) // 2
        holder[key] = random.choice((more, more + old, old + more, old[:at] + more + old[at:]))

    _change(random, files, change)


def change_entries(random: Random, files: Files) -> None:
    """Repeat, drop or turn round the entries of a list, or drop a key."""

    def change(holder: Tree, key: Any) -> None:  # noqa: ANN401  (an index or a key)
        value = holder[key]
        if isinstance(value, list) and value:
            random.choice(
                (value.reverse, lambda: value.append(copy.deepcopy(value[0])), value.pop)
            )()
        else:
            del holder[key]

    _change(random, files, change)


def _change(random: Random, files: Files, change: Callable[[Tree, Any], None]) -> None:
    """Change one value of one YAML file, told by what holds it and its key there."""
    names = sorted(name for name in files if name.endswith(".yml"))
    name = random.choice(names) if names else ""
    with suppress(yaml.YAMLError, ValueError):
        data = yaml.load(files.get(name, b""), Loader=Loader)  # noqa: S506  (it is a safe one)
        if places := list(_places(data)):
            change(*random.choice(places))
            text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False)
            files[name] = text.encode()


def _places(data: object) -> Iterator[tuple[Tree, Any]]:
    """Every value below, by what holds it and its key there.

    What YAML's aliases let stand in many places, or in itself, is gone through once: another
    mutation may have multiplied it beyond all memory.
    """
    seen: set[int] = set()
    open_ones = [data]
    while open_ones:
        holder = open_ones.pop()
        if isinstance(holder, dict | list) and id(holder) not in seen:
            seen.add(id(holder))
            for key in list(holder) if isinstance(holder, dict) else range(len(holder)):
                yield holder, key
                open_ones.append(holder[key])


def change_source(random: Random, files: Files) -> None:
    """Change the text as received, and let the edition name its new hash."""
    text = files.get("source.txt", b"").decode(errors="replace")
    at = random.randint(0, len(text))
    more = random.choice(
        (random.choice(MARKUP), random.choice(ODD), "字" * 50, "x" * 50, "\n", "。")
    )
    files["source.txt"] = (text[:at] + more + text[at + random.choice((0, 0, 1)) :]).encode()
    _rehash(random, files, always=True)


def change_folder(random: Random, files: Files) -> None:
    """Take a file away, empty it, copy it over another, or add one that nobody knows."""
    name = _any_file(random, files)
    random.choice(
        (
            lambda: files.pop(name, None),
            lambda: files.update({name: b""}),
            lambda: files.update({name: files.get(_any_file(random, files), b"")}),
            lambda: files.update(
                {random.choice(("x\n.yml", "Corrections.yml", "注.yml")): b"a: 1"}
            ),
            lambda: files.update({"addresses.txt": random.choice(ADDRESSES).encode()}),
        )
    )()


def grow_monster(random: Random, files: Files) -> None:
    """Write something far too deep, too long or too often into a file."""
    name = random.choice(("history.yml", "commentary.yml", "edition.yml", "pronunciation.yml"))
    old = files.get(name, b"").decode(errors="replace")
    many = random.choice((1000, 30_000))
    aliases = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    files[name] = random.choice(
        (
            lambda: "x: " + "[" * many,
            lambda: "x: " + "{a: " * many,
            lambda: "- " * many + "x",
            lambda: "\n".join(" " * n + "a:" for n in range(min(many, 3000))),
            lambda: f"a0: &a0 [x]\n{aliases}\nhistory: *a11\n",
            lambda: f"{old}\nextra: {'字' * many * 10}\n",
            lambda: f"{old}\nextra: |\n" + "  一二三。\n" * many,
            lambda: f"{old}\n? " + "x" * many,
            lambda: old + "\n" + "".join(f"key{n}: {n}\n" for n in range(many)),
            lambda: "&a [" + "*a, " * many + "*a]",
        )
    )().encode()


def grow_source(random: Random, files: Files) -> None:
    """Make the text as received very long, in one paragraph, one word or many lines."""
    text = files.get("source.txt", b"").decode(errors="replace")
    more = random.choice(
        ("字" * 30_000, "x" * 30_000, "一二三。" * 8000, "字\n" * 3000, "，" * 9000)
    )
    files["source.txt"] = random.choice((text + more, more + text)).encode()
    _rehash(random, files, always=True)


def _rehash(random: Random, files: Files, *, always: bool = False) -> None:
    """Mostly name the source's new hash, as an editor would who thinks the change is right."""
    digest = hashlib.sha256(files.get("source.txt", b"")).hexdigest().encode()
    if always or random.random() < 0.8:
        files["edition.yml"] = SHA256.sub(digest, files.get("edition.yml", b""))


KINDS: dict[Mutation, float] = {
    insert_text: 20,
    break_bytes: 8,
    move_lines: 6,
    encode_otherwise: 4,
    change_value: 36,
    change_entries: 12,
    change_source: 10,
    change_folder: 4,
    grow_monster: 0.4,
    grow_source: 0.1,
}
"""Every mutation and how often it is drawn; monsters seldom, since they take long."""
