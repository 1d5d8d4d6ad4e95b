import { createGouji } from "gouji";
import "gouji/view";
import React, { useState } from "react";
import { createRoot } from "react-dom/client";

// One engine for the whole page: it keeps its worker.
const gouji = createGouji();

function Report() {
  const [file, setFile] = useState(null);
  const [wrong, setWrong] = useState(null);
  const checked = (event) => setWrong(event.detail.findings.filter((finding) => finding.outcome === "fail").length);
  return (
    <>
      <input type="file" aria-label="年度报告" onChange={(event) => setFile(event.target.files[0] ?? null)} />
      {wrong !== null && <p className="count">{wrong} 处对不上</p>}
      {/* React 19 sets properties of custom elements, and listens to their events by on + name. */}
      <gouji-report gouji={gouji} input={file} ongouji-checked={checked} />
    </>
  );
}

createRoot(document.getElementById("root")).render(<Report />);
