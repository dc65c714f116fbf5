"""The pictures of the README: cards as the real Anki renders them, taken by Chromium at phone width.

Run by hand (`poe pictures`); needs the packages `anki` and `playwright`, Chromium, and Noto's CJK fonts.
"""

import base64
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTH = 390
GAP = 24

CARD = '<!doctype html><meta charset="utf-8"><body class="card card1 {theme}">{card}</body>'
TABLE = f"""<!doctype html><meta charset="utf-8">
<style>
  body {{{{ display: flex; gap: {GAP}px; align-items: start; margin: 0; padding: {GAP}px; background: {{desk}} }}}}
  img {{{{ display: block; width: {WIDTH}px; margin-bottom: {GAP}px; border-radius: 12px }}}}
  div:last-child img {{{{ margin: 0 }}}}
</style>
<div>{{fronts}}</div><div>{{back}}</div>"""
THEMES = {"light": ("", "#d9d5cc"), "dark": ("nightMode night_mode", "#0e0d0c")}


def sides() -> tuple[list[str], str]:
    """The fronts of four cards, and the back of the first, out of a collection that imported our package."""
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    sys.path.insert(0, str(HERE.parent / "anki"))
    from samples import CONVEYS, MISSION, WHEN, deck, ten

    from quizgen.decks import package

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "package.apkg"
        path.write_bytes(package.write([deck(ten()[2], MISSION, WHEN, CONVEYS)], "公文"))
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        )
        cards = [collection.get_card(id) for id in sorted(collection.find_cards(""))]
        rendered = [card.question() for card in cards], cards[0].answer()
        collection.close()
    return rendered


def main() -> None:
    """Take both pictures."""
    from playwright.sync_api import sync_playwright

    fronts, back = sides()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        phone = browser.new_page(viewport={"width": WIDTH, "height": 200}, device_scale_factor=2)
        table = browser.new_page(viewport={"width": 2 * WIDTH + 3 * GAP, "height": 200}, device_scale_factor=2)

        def picture(theme: str, card: str) -> str:
            phone.set_content(CARD.format(theme=theme, card=card))
            shot = base64.b64encode(phone.screenshot(full_page=True)).decode()
            return f'<img src="data:image/png;base64,{shot}">'

        for name, (theme, desk) in THEMES.items():
            left = "".join(picture(theme, front) for front in fronts)
            table.set_content(TABLE.format(desk=desk, fronts=left, back=picture(theme, back)))
            table.screenshot(path=HERE / f"card-{name}.png", full_page=True)
        browser.close()


if __name__ == "__main__":
    main()
