// Inside a page: what is wrong with it as it is shown, told to the frame around it.
const errors = [];
addEventListener("error", (event) => errors.push(`error: ${event.message}`));
addEventListener("unhandledrejection", (event) => errors.push(`error: ${event.reason}`));

// Pictures that have no size or show nothing, and labels that reach out of them.
function wrongPictures() {
  const slack = 1.5; // pixels
  const wrong = [];
  for (const picture of document.querySelectorAll("svg")) {
    const name = picture.querySelector("title")?.textContent ?? "a picture";
    const box = picture.getBoundingClientRect();
    const shapes = [...picture.querySelectorAll("rect, polyline, polygon, path, line")]
      .filter((shape) => !shape.closest("defs"))
      .map((shape) => shape.getBoundingClientRect());
    if (box.width < 100 || box.height < 50) wrong.push(`${name}: ${box.width} by ${box.height} pixels`);
    if (!shapes.some((shape) => shape.width + shape.height > 10)) wrong.push(`${name}: nothing is drawn`);
    for (const label of picture.querySelectorAll("text")) {
      const own = label.getBoundingClientRect();
      if (own.left < box.left - slack || own.right > box.right + slack || own.top < box.top - slack || own.bottom > box.bottom + slack)
        wrong.push(`${name}: the label '${label.textContent}' is cut off`);
    }
  }
  return wrong;
}

axe.run(document, { resultTypes: ["violations"] }).then(
  ({ violations }) =>
    parent.postMessage(JSON.stringify({
      errors,
      pictures: wrongPictures(),
      pictureCount: document.querySelectorAll("svg").length,
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
      windowWidth: innerWidth,
      contentWidth: document.documentElement.scrollWidth,
      violations: violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.slice(0, 3).map(({ target }) => target.join(" ")).join("; ") })),
    }), "*"),
  (error) => parent.postMessage(JSON.stringify({ errors: [...errors, String(error)], pictures: [], pictureCount: 0, violations: [] }), "*"),
);
