"""A real browser without a screen, driven through its pipe: what a page asks for, complains of, and looks like."""

import contextlib
import itertools
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

CHROMIUM: Final = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
_SWITCHES: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run", "--disable-sync", "--disable-extensions", "--remote-debugging-pipe",
)  # fmt: skip


class Browser:
    """One page of a browser whose network is off."""

    def __init__(self, process: "subprocess.Popen[bytes]", reading: int, writing: int) -> None:
        self._process: Final = process
        self._reading: Final = os.fdopen(reading, "rb", buffering=0)
        self._writing: Final = os.fdopen(writing, "wb", buffering=0)
        self._numbers: Final = itertools.count(1)
        self._rest = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable")
        self.ask("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever the method takes
        """What the browser answers; events that come meanwhile are kept."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._writing.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._reading.fileno(), 1 << 20)
            assert piece, "the browser went away"
            self._rest += piece
        message, _, self._rest = self._rest.partition(b"\0")
        read: dict[str, Any] = json.loads(message)
        return read

    def open(self, page: Path, width: int = 1200, *, dark: bool = False) -> None:
        """Load a page at a width in CSS pixels; events begin anew."""
        self.events.clear()
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media="", features=[scheme])
        self.ask("Page.navigate", url=page.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._read())

    def told(self, expression: str) -> Any:  # noqa: ANN401 - any value of the page
        """The value of an expression in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def complaints(self) -> list[str]:
        """What the page logged, and what broke."""
        kinds = {"Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"}
        return [json.dumps(event["params"]) for event in self.events if event.get("method") in kinds]

    def requests(self) -> list[str]:
        """Every address that the page asked for, its own aside."""
        asked = (event["params"] for event in self.events if event.get("method") == "Network.requestWillBeSent")
        urls = (each["request"]["url"] for each in asked if each.get("type") != "Document")
        return [url for url in urls if not url.startswith("data:")]

    def printed(self) -> str:
        """The page as a PDF, in base 64."""
        data: str = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        return data

    def screenshot(self) -> str:
        """What stands on the screen, as PNG in base 64."""
        data: str = self.ask("Page.captureScreenshot", captureBeyondViewport=False)["data"]
        return data


CONTRASTS: Final = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes("dark") &&
      matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
  };
  const found = {};
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
    found[`${getComputedStyle(element).color} on ${behind(element)}`] = (one + 0.05) / (other + 0.05);
  }
  return found;
})()"""
"""The contrast of each pair of colours that words have on the page (WCAG 2.2, success criterion 1.4.3)."""


@contextlib.contextmanager
def browser(home: Path) -> Iterator[Browser]:
    """A browser that keeps its things in `home`."""
    assert CHROMIUM is not None
    their_reading, our_writing = os.pipe()
    our_reading, their_writing = os.pipe()

    def take_pipes() -> None:
        os.dup2(their_reading, 3)
        os.dup2(their_writing, 4)

    if {their_reading, their_writing} & {3, 4}:  # they would be overwritten by one another
        their_reading, their_writing = os.dup(their_reading), os.dup(their_writing)
    process = subprocess.Popen(  # noqa: S603 - a browser of this machine; one thread
        [CHROMIUM, *_SWITCHES, f"--user-data-dir={home}"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=take_pipes, close_fds=False,  # noqa: PLW1509 - one thread
    )  # fmt: skip
    os.close(their_reading)
    os.close(their_writing)
    driven = Browser(process, our_reading, our_writing)
    try:
        yield driven
    finally:
        process.terminate()
        process.wait(timeout=20)
        driven._reading.close()  # noqa: SLF001 - ours
        driven._writing.close()  # noqa: SLF001
