"""Take docs/_static/side-by-side.png: the example stories' page in Chromium, one person lit (newskit[browser])."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from selenium import webdriver

import newskit as nk

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "_static" / "side-by-side.png"
_DAY = dt.date(2025, 1, 22)
_OUTLETS = {"harbour-courier.txt": "Harbour Courier", "northern-wire.txt": "Northern Wire"}


def main() -> None:
    """Write the picture."""
    folder = ROOT / "examples" / "stories"
    articles = [nk.read((folder / name).read_text("utf-8"), _DAY, outlet) for name, outlet in _OUTLETS.items()]
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=1120,1043"):
        options.add_argument(option)
    options.binary_location = shutil.which("chromium") or ""
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        with tempfile.TemporaryDirectory() as temporary:
            page = Path(temporary) / "page.html"
            page.write_text(nk.render_html(nk.collate(articles)), encoding="utf-8")
            browser.get(page.as_uri())
            browser.find_element("xpath", "//section[@aria-label='Who is who']//button[.='Andriy Lysytsky']").click()
            browser.execute_script("window.scrollTo(0, 0)")
            browser.save_screenshot(str(PICTURE))
    finally:
        browser.quit()


if __name__ == "__main__":
    main()
