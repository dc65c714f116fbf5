"""The pictures of the README: a card's front and back as the real Anki renders them, taken by Chromium at phone width.

Run by hand (`poe pictures`); needs the packages `anki` and `playwright`, a Chromium, and Noto's CJK fonts.
"""

import base64
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHROMIUM = "/usr/bin/chromium"
PHONE = {"width": 390, "height": 480}
GAP = 24

PAGE = '<!doctype html><meta charset="utf-8"><body class="card card1 {theme}">{card}</body>'


def sides() -> tuple[str, str]:
    """The third of the ten principles, question and answer, out of a collection that imported our package."""
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    sys.path.insert(0, str(HERE.parent / "anki"))
    from samples import deck, ten

    from quizgen.decks import package

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "package.apkg"
        path.write_bytes(package.write([deck(*ten())], "公文"))
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        )
        card = collection.get_card(sorted(collection.find_cards(""))[2])
        rendered = card.question(), card.answer()
        collection.close()
    return rendered


def main() -> None:
    """Take both pictures."""
    from playwright.sync_api import sync_playwright

    front, back = sides()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, theme, desk in [("light", "", "#d9d5cc"), ("dark", "nightMode night_mode", "#0e0d0c")]:
            phone = browser.new_page(viewport=PHONE, device_scale_factor=2)
            shots = []
            for html in front, back:
                phone.set_content(PAGE.format(theme=theme, card=html))
                shots.append(phone.screenshot(full_page=True))
            images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(shot).decode()}">' for shot in shots)
            table = browser.new_page(
                viewport={"width": 2 * PHONE["width"] + 3 * GAP, "height": 100}, device_scale_factor=2
            )
            table.set_content(
                f"<style>body{{margin:0;background:{desk};display:flex;gap:{GAP}px;padding:{GAP}px;align-items:start}}"
                f"img{{width:{PHONE['width']}px;border-radius:12px;display:block}}</style>{images}"
            )
            table.screenshot(path=HERE / f"card-{name}.png", full_page=True)
        browser.close()


if __name__ == "__main__":
    main()
