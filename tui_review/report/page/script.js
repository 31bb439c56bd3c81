"use strict";
// Everything can be read without this; it only adds the filter by entry.
document.documentElement.classList.add("scripted");
addEventListener("DOMContentLoaded", () => {
  const chosen = document.getElementById("entry");
  const items = document.querySelectorAll("[data-entry]");
  for (const row of document.querySelectorAll(".entries tr")) {
    const option = new Option(`${row.cells[0].textContent} (${row.cells[1].textContent})`, row.cells[0].textContent);
    chosen.add(option);
  }
  chosen.addEventListener("change", () => {
    for (const item of items) {
      item.classList.toggle("off", chosen.value !== "" && item.dataset.entry !== chosen.value);
    }
  });
});
