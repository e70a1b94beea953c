"""check_pages.py CHROMIUM AXE PAGE...: whether pages can be used by all, as a browser shows them.

Each page is shown at the width of a telephone and of a screen, light and dark, with axe-core and looking.js inside. It may have no violation
that axe-core calls serious or critical, no error, no picture that is not drawn, no label cut off, and nothing wider than the window."""
import json
import os
import re
import subprocess
import sys
import tempfile

WIDTHS = (390, 1200)
SCHEMES = ("light", "dark")
GRAVE = {"serious", "critical"}
# The page stands in a frame, since a window has a least width of its own.
FRAME = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>frame</title></head><body>
<iframe title="page" src="page.html" style="width:{width}px;height:900px;border:0"></iframe>
<script>addEventListener("message", (event) => {{
  const found = document.createElement("pre");
  found.id = "found";
  found.textContent = event.data;
  document.body.append(found);
}});</script></body></html>
"""


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def shown(chromium, folder, scheme):
    """What looking.js found, and what the browser logged."""
    command = [chromium, "--headless=new", "--disable-gpu", "--enable-logging=stderr", "--window-size=1300,1000",
               f"--user-data-dir={folder}/profile", "--virtual-time-budget=60000", "--dump-dom", f"file://{folder}/frame.html"]
    if os.geteuid() == 0:
        command.insert(1, "--no-sandbox")
    if scheme == "dark":
        command.insert(1, "--force-dark-mode")
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.S)
    if not found:
        sys.exit(f"the browser gave no answer:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    answer = found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return json.loads(answer), re.findall(r"CONSOLE.*", done.stderr)


def mistakes(found, logged, scheme):
    wrong = list(found["errors"]) + logged + found["pictures"]
    if found["pictureCount"] == 0:
        wrong.append("no picture is there")
    if found["dark"] != (scheme == "dark"):
        wrong.append(f"the browser does not show the {scheme} page")
    if found["contentWidth"] > found["windowWidth"]:
        wrong.append(f"the page is {found['contentWidth']} wide in a window of {found['windowWidth']}")
    for violation in found["violations"]:
        if violation["impact"] in GRAVE:
            wrong.append(f"axe-core, {violation['impact']}, {violation['id']}: {violation['help']}: {violation['where']}")
    return wrong


def main(chromium, axe, pages):
    looking = text_of(os.path.join(os.path.dirname(os.path.abspath(__file__)), "looking.js"))
    found_wrong = 0
    for page in pages:
        for width in WIDTHS:
            for scheme in SCHEMES:
                with tempfile.TemporaryDirectory() as folder:
                    scripts = f"<script>{text_of(axe)}</script>\n<script>{looking}</script>\n</body>"
                    write(folder, "page.html", text_of(page).replace("</body>", scripts))
                    write(folder, "frame.html", FRAME.format(width=width))
                    found, logged = shown(chromium, folder, scheme)
                for wrong in mistakes(found, logged, scheme):
                    print(f"{os.path.basename(page)}, {width} pixels, {scheme}: {wrong}")
                    found_wrong += 1
    print(f"{len(pages)} pages, {len(WIDTHS)} widths, light and dark: {found_wrong} mistakes")
    return 1 if found_wrong or not pages else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
