
// Buttons that copy what stands below them. Where the browser gives no clipboard, as without HTTPS, the old command does.
const startCopying = () => {
  const selected = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      return true;
    } catch {
      return selected(text);
    }
  };
  for (const button of document.querySelectorAll("button.copy")) {
    const figure = button.closest("figure");
    const news = figure.querySelector(".copied");
    let timer = 0;
    button.addEventListener("click", async () => {
      const done = await copied(figure.querySelector("pre"));
      news.textContent = done ? "copied" : "not copied: it is selected";
      clearTimeout(timer);
      timer = setTimeout(() => (news.textContent = ""), 4000);
    });
    button.hidden = false;
  }
};
