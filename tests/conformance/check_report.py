"""check_report.py PAGE...: whether pages of tierwave report are well-formed, load nothing and can be read by all."""
import re
import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

EMPTY = {"meta", "br"}


class Reader(HTMLParser):
    """Follows the tags and keeps what is wrong with them."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.ids, self.named, self.headings = [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.look_at(tag, dict(attributes))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.look_at(tag, dict(attributes))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()} closes what is not open")

    def look_at(self, tag, attributes):
        place = f"<{tag}> at {self.getpos()}"
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.named += attributes.get("aria-labelledby", "").split()
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in {"script", "link", "img", "iframe", "object", "embed", "base"}:
            self.wrong.append(f"{place} has no place on the page")
        for name, value in attributes.items():
            if name in {"src", "href", "xlink:href", "action"} or name.startswith("on"):
                self.wrong.append(f"{place} has {name}")
            if "url(" in (value or "") and not re.fullmatch(r"url\(#[\w-]+\)", value):
                self.wrong.append(f"{place}: {value} leads out of the page")
        if tag == "html" and not attributes.get("lang"):
            self.wrong.append("no language")
        if tag == "th" and attributes.get("scope") not in {"col", "row", "rowgroup"}:
            self.wrong.append(f"{place} has no scope")
        if tag == "svg" and (attributes.get("role") != "img" or not attributes.get("aria-labelledby")):
            self.wrong.append(f"{place} does not say what it shows")


def mistakes(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    wrong = reader.wrong
    if reader.open:
        wrong.append(f"not closed: {reader.open}")
    twice = {name for name in reader.ids if reader.ids.count(name) > 1}
    if twice:
        wrong.append(f"ids that stand twice: {sorted(twice)}")
    wrong += [f"nothing has the id {name}" for name in reader.named + re.findall(r"url\(#([\w-]+)\)", text)
              if name not in reader.ids]
    if reader.headings.count(1) != 1 or reader.headings[0] != 1:
        wrong.append("the page has not one h1, at its beginning")
    wrong += [f"h{after} follows h{before}" for before, after in zip(reader.headings, reader.headings[1:])
              if after > before + 1]
    wrong += [f"the style sheet holds {word}" for word in ("@import", "@font-face", "http:", "https:")
              if word in text[text.index("<style>"):text.index("</style>")]]
    for bad in ("nan", "inf"):
        if re.search(rf'="[^"]*\b{bad}\b', text[text.index("</style>"):text.index('<h2 id="warnings">')]):
            wrong.append(f"a coordinate or value is {bad}")
    return wrong


def main(pages):
    found = 0
    for page in pages:
        with open(page, encoding="utf-8") as file:
            text = file.read()
        tree.fromstring(text.replace("<!DOCTYPE html>", "", 1))  # raises where it is not well-formed
        for wrong in mistakes(text):
            print(f"{page}: {wrong}")
            found += 1
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
