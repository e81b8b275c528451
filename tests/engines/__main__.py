"""Look at a page in any engine: `PYTHONPATH=tests .venv/bin/python -m engines --help`."""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from engines import ENGINES, Engine, Window
from engines.server import served

STEPS = """steps, one argument each, done in order:
  click SELECTOR | touch SELECTOR | point SELECTOR   with the mouse, a finger, the mouse resting
  type TEXT | press KEY                              KEY as in KeyboardEvent.key; Control+c
  js EXPRESSION | wait EXPRESSION                    print the value; wait until it is true
  shot FILE.png | go ADDRESS | back | sleep SECONDS
"""


def main() -> None:
    """Open an address, do the steps, print what they give and what the console complained of."""
    parser = argparse.ArgumentParser(
        prog="engines", epilog=STEPS, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engine", choices=ENGINES, default="chromium")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    parser.add_argument("--served", action="store_true", help="from a server, not from the folder")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--no-scripts", dest="scripts", action="store_false")
    parser.add_argument("address", help="as grassroots/index.html?view=proof#p5s1")
    parser.add_argument("steps", nargs="*")
    given = parser.parse_args()
    window = Window(given.width, given.height, given.dark, given.scripts)
    engine = ENGINES[given.engine]()
    try:
        if given.served:
            with served(given.site.resolve()) as base:
                _look(engine, base, given.address, window, given.steps)
        else:
            base = given.site.resolve().as_uri()
            _look(engine, base, given.address, window, given.steps)
    finally:
        engine.close()


def _look(engine: Engine, base: str, address: str, window: Window, steps: list[str]) -> None:
    engine.open(f"{base}/{address}", window)
    ways: dict[str, Callable[[str], object]] = {
        "click": engine.click,
        "touch": engine.touch,
        "point": lambda selector: engine.point(*engine.place(selector)),
        "type": engine.type,
        "press": engine.press,
        "js": lambda text: print(json.dumps(engine.run(text), ensure_ascii=False)),
        "wait": engine.wait,
        "shot": lambda path: engine.shoot(Path(path)),
        "go": lambda place: engine.go(f"{base}/{place}"),
        "back": lambda _: engine.back(),
        "sleep": lambda seconds: time.sleep(float(seconds)),
    }
    for step in steps:
        verb, _, rest = step.partition(" ")
        ways[verb](rest)
    for complaint in engine.complaints():
        print(f"console: {complaint}")


if __name__ == "__main__":
    main()
