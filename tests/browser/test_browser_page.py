"""The page in a real browser: what lights up, what must not run, what must not be fetched."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newskit as nk

EXAMPLES = Path(__file__).parents[2] / "examples" / "stories"
DAY = dt.date(2025, 1, 22)
Open = Callable[[str], None]

HOSTILE = """Port & Sea: <script>document.title = "run"</script> closes

Minister Anna <img src=x onerror="document.title='run'"> said nothing.

"</script><script>document.title = 'run'</script>," Minister Paul O'Hara said on Tuesday. "Tariffs & 'fees' rise."

Paul O'Hara left <iframe src="https://example.org/"></iframe> on Jan. 20. <style>body { display: none }</style>
"""


@pytest.fixture(scope="module")
def ferry() -> nk.Story:
    courier = nk.read((EXAMPLES / "harbour-courier.txt").read_text(encoding="utf-8"), DAY, "Harbour Courier")
    wire = nk.read((EXAMPLES / "northern-wire.txt").read_text(encoding="utf-8"), DAY, "Northern Wire")
    return nk.collate([courier, wire])


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Return what opens a page; afterwards nothing must have been fetched and nothing complained of."""

    def opened(page: str) -> None:
        path = tmp_path / "page.html"
        path.write_text(page, encoding="utf-8")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.get(path.as_uri())

    yield opened
    assert browser.get_log("browser") == []
    assert browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)") == []
    asked = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [m["params"] for m in asked if m["method"] == "Network.requestWillBeSent"]
    # The tab the browser opens with asks for things of its own, sometimes late.
    urls = [s["request"]["url"] for s in sent if s["documentURL"].startswith(("file:", "about:srcdoc"))]
    assert [url for url in urls if not url.endswith("/page.html")] == []


def lit(browser: Any, selector: str = ".lit.own") -> list[list[str]]:
    """Return the lit texts of each story."""
    found: list[list[str]] = browser.execute_script(
        "return [...document.querySelectorAll('.story')].map(story =>"
        " [...story.querySelectorAll(arguments[0])].map(element => element.textContent))",
        selector,
    )
    return found


def button(browser: Any, text: str, panel: str = "Who is who") -> Any:
    return browser.find_element("xpath", f"//section[@aria-label='{panel}']//button[.='{text}']")


def pressed(browser: Any) -> set[str]:
    return {element.text for element in browser.find_elements("css selector", "[aria-pressed=true]")}


def test_a_person_lights_up_in_both_stories(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    assert lit(browser) == [[], []]
    button(browser, "Andriy Lysytsky").click()
    assert lit(browser, ".person.lit.own") == [
        ["Lysytsky", "Andriy Lysytsky", "Lysytsky"],
        ["Andrii Lysytskyi", "Lysytskyi"],
    ]
    courier, wire = lit(browser, ".content.lit")
    assert "We have waited " in courier
    assert "The rest is work." in courier
    assert "We have waited " in wire
    assert not any("Nobody loses" in text for text in courier + wire)
    assert pressed(browser) == {"Andriy Lysytsky", "Lysytsky", "Andrii Lysytskyi", "Lysytskyi"}
    assert browser.find_element("id", "status").text == "Andriy Lysytsky: 5 mentions lit"
    button(browser, "Ileana Dragan").click()
    assert lit(browser, ".person.lit") == [["Ileana Dragan"], ["Ileana Dragan", "Dragan", "Dragan"]]
    assert any("Nobody loses" in text for text in lit(browser, ".content.lit")[0])
    button(browser, "Ileana Dragan").click()
    assert lit(browser) == [[], []]
    assert pressed(browser) == set()


def test_a_mention_lights_up_the_person_and_says_so(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    browser.find_element("xpath", "(//article)[2]//span[contains(@class, 'person') and .='Dragan']").click()
    assert lit(browser, ".person.lit.own") == [["Ileana Dragan"], ["Ileana Dragan", "Dragan", "Dragan"]]
    assert "lit" in button(browser, "Ileana Dragan").get_attribute("class")
    assert browser.find_element("id", "status").text == "Ileana Dragan: 4 mentions lit"


def test_words_in_a_quotation_light_up_their_speaker(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    browser.find_element("xpath", "(//article)[1]//span[.='The rest is work.']").click()
    assert lit(browser, ".person.lit.own")[1] == ["Andrii Lysytskyi", "Lysytskyi"]


def test_keys_do_what_the_pointer_does(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    mention = browser.find_element("css selector", ".story .person[tabindex='0']")
    mention.send_keys("\ue007")
    assert lit(browser, ".person.lit.own")[1] == ["Andrii Lysytskyi", "Lysytskyi"]
    mention.send_keys("\ue00c")
    assert lit(browser) == [[], []]
    assert pressed(browser) == set()
    mention.send_keys(" ")
    assert len(lit(browser, ".person.lit.own")[0]) == 3
    button(browser, "Ileana Dragan").send_keys("\ue007")
    assert lit(browser, ".person.lit.own")[0] == ["Ileana Dragan"]


def test_everything_is_reached_by_tab_in_order(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    reached = []
    for _ in range(4):
        browser.switch_to.active_element.send_keys("\ue004")
        reached.append(browser.switch_to.active_element.text)
    assert reached == ["Lysytsky", "this spring", "Andriy Lysytsky", "Odessa"]


def test_a_date_marks_its_place_in_the_timeline(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    browser.find_element("xpath", "(//article)[1]//span[contains(@class, 'date') and .='Feb. 3']").click()
    entry = button(browser, "2025-02-03", "Timeline")
    assert "lit" in entry.get_attribute("class")
    assert entry.get_attribute("aria-pressed") == "true"
    assert lit(browser, ".date.lit.own") == [["just 12 days", "Feb. 3"], []]


def test_a_place_lights_up_under_both_names(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(nk.render_html(ferry))
    button(browser, "Odessa", "Places").click()
    assert lit(browser, ".place.lit.own") == [["Odessa"], ["Odesa"]]


def test_the_pointer_lights_up_without_pressing(browser: Any, show: Open, ferry: nk.Story) -> None:
    action_chains = pytest.importorskip("selenium.webdriver").ActionChains
    show(nk.render_html(ferry))
    action_chains(browser).move_to_element(button(browser, "Ileana Dragan")).perform()
    assert lit(browser, ".person.lit.own")[0] == ["Ileana Dragan"]
    assert pressed(browser) == set()
    action_chains(browser).move_to_element(browser.find_element("tag name", "h1")).perform()
    assert lit(browser) == [[], []]


def test_nothing_in_a_story_runs(browser: Any, show: Open) -> None:
    hostile = nk.read(HOSTILE, DAY, 'A&B <b>"Daily"</b>')
    other = nk.read(HOSTILE, DAY, "<script>document.title = 'run'</script>")
    show(nk.render_html(nk.collate([hostile, other])))
    assert browser.title == "A&B <b>\"Daily\"</b> · <script>document.title = 'run'</script>"
    assert browser.execute_script("return document.scripts.length") == 1
    assert browser.execute_script("return document.querySelectorAll('img, iframe, article style, b > b').length") == 0
    shown = browser.execute_script(
        "return [...document.querySelectorAll('.story')].map(story => "
        "[...story.querySelectorAll('p[dir]')].map(p => p.textContent).join('\\n\\n'))"
    )
    assert shown == [HOSTILE.strip()] * 2
    names = [element.text for element in browser.find_elements("css selector", ".panels section:first-child button")]
    assert "Paul O'Hara" in names


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_no_page_scrolls_sideways(browser: Any, show: Open, ferry: nk.Story, width: int) -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        long = nk.read(f"Minister Anna Lang said: {'x' * 400}.", DAY, "y" * 200)
        show(nk.render_html(nk.collate([*ferry.articles, long])))
        scroll = browser.execute_script("return document.documentElement.scrollWidth")
        assert scroll <= width
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


CONTRAST = """
const luminance = (color) => {
  const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$/.test(color)) return color;
  }
};
return Math.min(...[...document.querySelectorAll("body *")]
  .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((element) => element.tagName !== "SCRIPT")
  .map((element) => {
    const [high, low] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  }));
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("chosen", [None, "p0", "t1"])
def test_every_text_stands_out(browser: Any, show: Open, ferry: nk.Story, scheme: str, chosen: str | None) -> None:
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    show(nk.render_html(ferry))
    if chosen:
        browser.find_element("css selector", f".panels [data-key={chosen}]").click()
    assert browser.execute_script(CONTRAST) >= 4.5  # WCAG 2.2, level AA


def test_paper_is_white_in_dark_mode_too(browser: Any, show: Open, ferry: nk.Story) -> None:
    media = {"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        show(nk.render_html(ferry))
        assert browser.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert browser.execute_script(CONTRAST) >= 4.5
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_a_notebook_shows_the_page_in_its_frame(browser: Any, show: Open, ferry: nk.Story) -> None:
    show(f"<!DOCTYPE html><title>notebook</title><body>{ferry._repr_html_()}</body>")
    browser.switch_to.frame(browser.find_element("tag name", "iframe"))
    button(browser, "Ileana Dragan").click()
    assert lit(browser, ".person.lit.own")[0] == ["Ileana Dragan"]
    browser.switch_to.default_content()
